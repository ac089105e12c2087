using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>
/// A link around a whole card comes out over many lines: <c>[</c>, title, teaser, host, <c>](address)</c>, which is no link in Markdown.
/// The title becomes the link; the words under it repeat the target's page.
/// </summary>
internal static partial class LinkCards
{
    private const int MostLines = 24;

    /// <summary>The same lines with the cards' titles as links.</summary>
    /// <param name="body">The lines.</param>
    /// <param name="repeated">Set for the lines of cards that are no part of the text.</param>
    public static IReadOnlyList<SourceLine> Flatten(IReadOnlyList<SourceLine> body, string?[] repeated)
    {
        if (!body.Any(line => IsOpening(line.Text)))
        {
            return body;
        }

        var lines = body.ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsOpening(lines[i].Text) && Closing(lines, i) is var end && end > i && Title(lines, i, end) is var title && title > i)
            {
                var address = lines[end].Text.Trim()[1..];
                Array.Fill(repeated, "link-card", i, end - i + 1);
                repeated[title] = null;
                lines[title] = lines[title] with { Text = $"[{lines[title].Text.Trim().TrimStart('#').Trim()}]{address}" };
                i = end;
            }
        }

        return lines;
    }

    private static bool IsOpening(string line) => line.Trim() is "[" or "- [" or "* [";

    private static int Closing(SourceLine[] lines, int at)
    {
        for (var i = at + 1; i < lines.Length && i <= at + MostLines; i++)
        {
            if (Close().IsMatch(lines[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    // The first line of words, else the picture.
    private static int Title(SourceLine[] lines, int from, int to)
    {
        var within = Enumerable.Range(from + 1, to - from - 1).Where(i => !string.IsNullOrWhiteSpace(lines[i].Text)).ToList();
        return within.Find(i => !lines[i].Text.TrimStart().StartsWith("![", StringComparison.Ordinal)) is > 0 and var words ? words : within.FirstOrDefault(-1);
    }

    [GeneratedRegex(@"^\s*\]\([^()\s]+(?:\s+""[^""]*"")?\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Close();
}
