using System.Text.RegularExpressions;

namespace KnowledgeBase.Search;

/// <summary>Words in Latin letters, and how far two of them are apart.</summary>
internal static partial class LatinWords
{
    private const int Longest = 40;

    /// <summary>The words of a text, lower case, without diacritics.</summary>
    public static IEnumerable<string> Of(string text) => Word().Matches(SearchPhrase.Squeeze(text)).Select(match => match.Value);

    /// <summary>The text with every occurrence of a word, however written, replaced.</summary>
    public static string Replace(string text, string word, string replacement) =>
        Regex.Replace(Folding.Fold(text), $"(?<![a-z]){Regex.Escape(word)}(?![a-z])", replacement, RegexOptions.CultureInvariant);

    /// <summary>One letter apart; two in words of seven letters and more.</summary>
    public static bool AreNear(string word, string other) =>
        word != other && Math.Abs(word.Length - other.Length) <= 2 && Distance(word, other) <= (word.Length >= 7 ? 2 : 1);

    /// <summary>Letters added, left out, replaced or swapped with their neighbour (Damerau's distance).</summary>
    public static int Distance(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    Math.Min(rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? rows[i - 2, j - 2] + 1 : int.MaxValue));
            }
        }

        return rows[a.Length, b.Length];
    }

    [GeneratedRegex("[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
