using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>Letters without what is written above, below or through them, as English keyboards write them: résumé as resume, Łukasz as lukasz.</summary>
internal static class PlainLetters
{
    private static readonly ConcurrentDictionary<int, string> Known = new();

    /// <summary>The plain form of a lower-case letter, one or two letters; itself when it has none.</summary>
    public static string Of(Rune lower) => Known.GetOrAdd(lower.Value, static value => Find(new Rune(value)));

    /// <summary>The plain form of letters that Unicode does not take apart, though English bylines print them plain: Łukasz, Søren, Đorđe. Null for all others.</summary>
    public static string? OfUndivided(Rune lower) => lower.Value switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => null,
    };

    private static string Find(Rune lower) => lower.Value == 'ς' ? "σ" : OfUndivided(lower) ?? WithoutMarks(lower.ToString());

    // Latin and Greek only: й is another letter than и.
    private static string WithoutMarks(string letter)
    {
        var parts = letter.Normalize(NormalizationForm.FormD);
        return parts[0] >= '\u0400' ? letter : string.Concat(parts.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark));
    }
}
