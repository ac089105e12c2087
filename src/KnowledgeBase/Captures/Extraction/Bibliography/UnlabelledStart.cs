using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Where a bibliography begins without label or words that head it: at a title that its address proves to be a paper's.</summary>
internal static class UnlabelledStart
{
    /// <summary>Beyond these lines a title above an address is more likely a citation.</summary>
    private const int TopLines = 16;

    /// <summary>The title that begins a paper at a line; null when none does.</summary>
    public static string? TitleAt(List<TextLine> lines, int at, bool isFirst)
    {
        var line = lines[at];
        if (line.Role is not (LineRole.Heading or LineRole.Paragraph) || !(line.Role == LineRole.Heading || isFirst || IsUnderHeading(lines, at)))
        {
            return null;
        }

        return Linked(lines, at) ?? (IsAboveAddress(lines, at) ? line.Text : null);
    }

    // A heading that links to its paper, or a lone linked title right under a heading.
    private static string? Linked(List<TextLine> lines, int at) =>
        lines[at] is { HasOnlyLinks: true, Links: [{ IsBare: false } link] } line
        && PaperHosts.IsPaper(link.Url) && LineShape.IsTitle(link.Text)
        && (line.Role == LineRole.Heading || IsUnderHeading(lines, at))
            ? link.Text
            : null;

    private static bool IsUnderHeading(List<TextLine> lines, int at) =>
        at > 0 && lines[at - 1].Role == LineRole.Heading && RelatedIntroduction.KindOf(lines[at - 1]) is null;

    private static bool IsAboveAddress(List<TextLine> lines, int at) =>
        lines[at].Links.Count == 0
        && LineShape.IsTitle(lines[at].Text)
        && at + 1 < lines.Count && LineShape.IsPaperAddress(lines[at + 1])
        && (lines[at].Role == LineRole.Heading || at < TopLines || (at + 2 < lines.Count && LineShape.IsNames(lines[at + 2].Text)));

    /// <summary>
    /// Sentences under 参考文献 are notes; a title has no full stop, and stands quoted, linked to a paper, or in Latin letters.
    /// </summary>
    public static bool IsTitle(TextLine line, TextLine? next) =>
        line.Text.Length is > 5 and < 300
        && !line.Text.EndsWith('。')
        && (line.Text.StartsWith('『') || line.Text.StartsWith('「') || line.Text.StartsWith('“')
            || line.Links.Any(link => PaperHosts.IsPaper(link.Url) && !link.IsBare)
            || (!line.HasOnlyLinks && LineShape.IsMostlyLatin(line.Text) && next is not null && next.Role != LineRole.Heading));
}
