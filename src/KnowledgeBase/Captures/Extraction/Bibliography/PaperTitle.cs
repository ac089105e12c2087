namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Titles of papers as printed, without the quotes that a site sets around them.</summary>
internal static class PaperTitle
{
    private static readonly (char Open, char Close)[] Quotes = [('『', '』'), ('「', '」'), ('“', '”'), ('"', '"'), ('《', '》'), ('〝', '〟')];

    public static string Clean(string value)
    {
        var title = value.Trim(' ', '\u3000', '\u00a0', '\t', '・', '■', '◆', '◇', '●', '▼');
        foreach (var (open, close) in Quotes)
        {
            if (title.Length > 2 && title[0] == open && title[^1] == close && title.IndexOf(close, 1) == title.Length - 1)
            {
                title = title[1..^1].Trim();
            }
        }

        return title;
    }
}
