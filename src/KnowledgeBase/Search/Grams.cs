using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Cuts text for the index: every letter gives one token at one position, made of it and what follows it in the same stretch of one kind. Stretches of
/// wide letters give pairs, of narrow ones threes, shorter at their end; symbols stand alone. A part of a text is then found by the row of tokens that lie
/// wholly inside it, whatever was cut off at its sides (<see cref="SearchPhrase"/>).
/// </summary>
public static class Grams
{
    /// <summary>Stands between the items of a list, so that no phrase reaches over it. Folded text has no katakana, so no query gives it.</summary>
    private const string Border = "ン";

    /// <summary>Stands where something parts two stretches and their tokens do not show it.</summary>
    private const string Parting = "ッ";

    /// <summary>The tokens of the items, parted by spaces.</summary>
    public static string Of(IEnumerable<string> items) => string.Join($" {Border} ", items.Select(Of).Where(tokens => tokens.Length > 0));

    /// <summary>The tokens of a text, parted by spaces.</summary>
    public static string Of(string text)
    {
        var letters = Letters.Of(Folding.Fold(text));
        var tokens = new StringBuilder(letters.Count * 4);
        for (var (start, end) = (0, 0); start < letters.Count; start = end)
        {
            end = EndOfStretch(letters, start);
            tokens.Append(IsParted(letters, start) ? $"{Parting} " : "");
            for (var at = start; at < end; at++)
            {
                AppendToken(tokens, letters, at, Math.Min(end, at + Length(letters[at].Kind))).Append(' ');
            }
        }

        return tokens.Length == 0 ? "" : tokens.ToString(0, tokens.Length - 1);
    }

    /// <summary>All different tokens of the texts, whatever their place and length: an index that knows no places is asked for these.</summary>
    public static IReadOnlyList<string> SetOf(IEnumerable<string> texts)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var letters in texts.Select(text => Letters.Of(Folding.Fold(text))))
        {
            for (var (start, end) = (0, 0); start < letters.Count; start = end)
            {
                end = EndOfStretch(letters, start);
                for (var at = start; at < end; at++)
                {
                    for (var length = Math.Min(end - at, Length(letters[at].Kind)); length > 0; length--)
                    {
                        tokens.Add(Token(letters, at, at + length));
                    }
                }
            }
        }

        return [.. tokens];
    }

    /// <summary>Letters of one kind that nothing parts.</summary>
    internal static int EndOfStretch(List<Letter> letters, int start)
    {
        var end = start + 1;
        while (end < letters.Count && letters[end].Joined && letters[end].Kind == letters[start].Kind)
        {
            end++;
        }

        return end;
    }

    /// <summary>The token that the stretch beginning here has before it; null for most.</summary>
    internal static string? PartingBefore(List<Letter> letters, int start) => IsParted(letters, start) ? Parting : null;

    // Two stretches of one kind that nothing parts would be one, but symbols stand alone anyway.
    private static bool IsParted(List<Letter> letters, int start) =>
        start > 0 && !letters[start].Joined && (letters[start].Kind != letters[start - 1].Kind || letters[start].Kind == LetterKind.Symbol);

    /// <summary>Most letters of one token.</summary>
    internal static int Length(LetterKind kind) => kind switch
    {
        LetterKind.Wide => 2,
        LetterKind.Narrow => 3,
        _ => 1,
    };

    internal static string Token(List<Letter> letters, int start, int end) => AppendToken(new StringBuilder(), letters, start, end).ToString();

    private static StringBuilder AppendToken(StringBuilder tokens, List<Letter> letters, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            tokens.AppendLetter(letters[at].Rune);
        }

        return tokens;
    }

    /// <summary>Appends a letter so that no tokeniser parts, folds or drops it: most as they are, all others as ア and the six digits of their code.</summary>
    internal static StringBuilder AppendLetter(this StringBuilder token, Rune letter) => letter.Value switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'ぁ' and <= 'ゖ') or 'ー' or '々' or (>= 0x4E00 and <= 0x9FFF) => token.Append((char)letter.Value),
        var value => token.Append('ア').Append(value.ToString("x6", CultureInfo.InvariantCulture)),
    };
}
