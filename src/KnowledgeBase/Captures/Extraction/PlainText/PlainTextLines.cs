using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>What a line of a page copied as text looks like.</summary>
internal static partial class PlainTextLines
{
    private const int LongLine = 80;

    private const int LongestLabel = 20;

    /// <summary>A sentence, or a line so long that it can be nothing else.</summary>
    public static bool IsProse(string text) =>
        (text.Contains('。', StringComparison.Ordinal) || text.Length > LongLine) && !LabelLine.IsLabel(text) && LabelWithTab(text) is null;

    /// <summary>A rule drawn with characters: as good as a blank line.</summary>
    public static bool IsRule(string text) => Rule().IsMatch(text);

    /// <summary>Bullets, circled and bracketed numbers.</summary>
    public static bool IsItem(string text) => Item().IsMatch(text);

    /// <summary>
    /// A label whose value stands behind a tab, as copied tables of two columns have it, written with a colon; null for any other line.
    /// </summary>
    public static string? LabelWithTab(string text)
    {
        var tab = text.IndexOf('\t');
        return tab is > 1 and <= LongestLabel && text.IndexOf('\t', tab + 1) < 0 && LabelVocabulary.KindOf(text[..tab].Trim().TrimStart('・')) is not null
            ? $"{text[..tab].Trim().TrimEnd(':', '：').TrimEnd()}：{text[(tab + 1)..].Trim()}"
            : null;
    }

    [GeneratedRegex(@"^\s*[=＝\-－─━*＊_~]{4,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(?:[・●○◦▪•※*+\-]|[①-⑳]|\d{1,2}[.)]\s|[(（]\d{1,2}[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
