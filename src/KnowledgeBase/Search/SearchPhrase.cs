using System.Text;

namespace KnowledgeBase.Search;

/// <summary>Words that must follow each other, as the indexes know them.</summary>
/// <param name="Tokens">Tokens of <see cref="Grams"/> in their order; never empty.</param>
/// <param name="OpenEnd">The last token may be the beginning of a longer one.</param>
/// <param name="Parts">What <see cref="Grams.SetOf"/> has of every text that holds the phrase, among other things.</param>
/// <param name="Squeezed">The letters with one space where something parts them; a part of the <see cref="Squeeze(string)"/> of every text that holds the phrase.</param>
public sealed record SearchPhrase(IReadOnlyList<string> Tokens, bool OpenEnd, IReadOnlyList<string> Parts, string Squeezed)
{
    /// <summary>Null for a text without letters, digits and symbols.</summary>
    public static SearchPhrase? Of(string text)
    {
        var letters = Letters.Of(Folding.Fold(text));
        return letters.Count == 0 ? null : Of(letters);
    }

    /// <summary>The letters of a text with one space where something parts them.</summary>
    public static string Squeeze(string text) => Squeeze(Letters.Of(Folding.Fold(text)));

    private static SearchPhrase Of(List<Letter> letters)
    {
        var (tokens, parts, open) = (new List<string>(), new List<string>(), false);
        for (var (start, end) = (0, 0); start < letters.Count; start = end)
        {
            end = Grams.EndOfStretch(letters, start);
            var longest = Grams.Length(letters[start].Kind);
            var whole = Math.Max(1, end - start - longest + 1);
            open = end - start < longest;

            // Every stretch but the last one ends in the text where it ends here, so that its shorter tokens must be there, too.
            var count = end == letters.Count ? whole : end - start;
            tokens.AddRange(Grams.PartingBefore(letters, start) is { } parting ? [parting] : Array.Empty<string>());
            tokens.AddRange(Enumerable.Range(start, count).Select(at => Grams.Token(letters, at, Math.Min(end, at + longest))));
            parts.AddRange(Enumerable.Range(start, whole).Select(at => Grams.Token(letters, at, Math.Min(end, at + longest))));
        }

        return new SearchPhrase(tokens, open, [.. parts.Distinct()], Squeeze(letters));
    }

    private static string Squeeze(List<Letter> letters)
    {
        var squeezed = new StringBuilder(letters.Count);
        foreach (var letter in letters)
        {
            squeezed.Append(letter.Joined || squeezed.Length == 0 ? "" : " ").Append(letter.Rune.ToString());
        }

        return squeezed.ToString();
    }
}
