using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>What a character of folded text is to search.</summary>
internal enum LetterKind
{
    /// <summary>Parts two words, as punctuation does.</summary>
    Gap,

    /// <summary>Parts two words of one script. Between scripts some write a space and others do not: GPT を使う, GPTを使う.</summary>
    Space,

    /// <summary>Invisible, or a mark on the letter before: as if it were not there.</summary>
    Nothing,

    /// <summary>Kana, ideographs, Hangul: written without spaces, a word is often two of them.</summary>
    Wide,

    /// <summary>Letters and digits of all other scripts.</summary>
    Narrow,

    /// <summary>A sign that words are made with (C++, C#, 100%, α→β) or that stands for itself (emoji).</summary>
    Symbol,
}

/// <summary>Sorts characters by <see cref="LetterKind"/>.</summary>
internal static class LetterKinds
{
    /// <summary>Between kana it parts nothing: ニューラル・ネットワーク is ニューラルネットワーク.</summary>
    public const int MiddleDot = '・';

    public static LetterKind Of(Rune rune) => rune.Value switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => LetterKind.Narrow,
        '#' or '%' or '&' or '@' or '*' => LetterKind.Symbol,
        '`' or '^' or '´' or '¨' or '¯' => LetterKind.Gap,
        var value => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => IsWide(value) ? LetterKind.Wide : LetterKind.Narrow,
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => LetterKind.Symbol,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => LetterKind.Nothing,
            _ => Rune.IsWhiteSpace(rune) ? LetterKind.Space : LetterKind.Gap,
        },
    };

    /// <summary>Hiragana and katakana, the prolonged sound mark included.</summary>
    public static bool IsKana(Rune rune) => rune.Value is >= 0x3041 and <= 0x30FF and not MiddleDot;

    private static bool IsWide(int value) =>
        value is (>= 0x3000 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
