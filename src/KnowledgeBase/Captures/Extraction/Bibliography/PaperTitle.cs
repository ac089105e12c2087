using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Titles of papers as printed, without the quotes that a site sets around them.</summary>
internal static partial class PaperTitle
{
    private static readonly (char Open, char Close)[] Quotes = [('『', '』'), ('「', '」'), ('“', '”'), ('"', '"'), ('《', '》'), ('〝', '〟')];

    public static string Clean(string value)
    {
        var title = (value.Length > 0 && char.IsLetterOrDigit(value[0]) ? value : Before().Replace(value, "")).Trim(' ', '\u3000', '\u00a0', '\t', '・', '■', '◆', '◇', '●', '▼');
        foreach (var (open, close) in Quotes)
        {
            if (title.Length > 2 && title[0] == open && title[^1] == close && title.IndexOf(close, 1) == title.Length - 1)
            {
                title = title[1..^1].Trim();
            }
        }

        return title;
    }

    // arXiv's pages are titled "[1702.08734] Billion-scale …"; pictographs mark a line, and are no part of it.
    [GeneratedRegex(@"^\s*(?:[\p{So}\p{Cs}\uFE0F]+\s+)?(?:\[(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z\-]+/\d{7})(?:v\d+)?\]\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
