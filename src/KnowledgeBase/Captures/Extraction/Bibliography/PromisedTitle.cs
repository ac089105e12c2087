using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// The title that heading words promise. Sentences under 参考文献 are notes; a title has no full stop, and stands quoted, linked to a paper,
/// in Latin letters, or above a label.
/// </summary>
internal static class PromisedTitle
{
    public static bool IsAt(LabelledText text, int at, HeadingKind heading)
    {
        var line = text.Lines[at];
        return line.Text.Length is > 5 and < 300
            && !line.Text.EndsWith('。')
            && !LabelLine.HasJapaneseLabel(line.Text)
            && !LineShape.IsNameList(line.Text)
            && (line.Text.StartsWith('『') || line.Text.StartsWith('「') || line.Text.StartsWith('“')
                || line.Links.Any(link => PaperHosts.IsPaper(link.Url) && !link.IsBare)
                || (!line.HasOnlyLinks && IsAbovePaper(text, at, heading)));
    }

    private static bool IsAbovePaper(LabelledText text, int at, HeadingKind heading) =>
        text.Below(at) is { Role: not LineRole.Heading } next
        && (text.Labels[at + 1] is not null || LineShape.IsPaperAddress(next) || LineShape.IsNames(next.Text)
            || (heading == HeadingKind.Paper && LineShape.IsMostlyLatin(text.Lines[at].Text)));
}
