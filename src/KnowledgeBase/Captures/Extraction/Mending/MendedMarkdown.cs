using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Undoes what converters did to Markdown, before it is parsed. Line numbers stay; code is left alone.</summary>
internal static class MendedMarkdown
{
    public static IReadOnlyList<SourceLine> Of(IReadOnlyList<SourceLine> body)
    {
        var whole = BrokenTargets.Join(body);
        return WrappedLines.Join(PartedAccents.Mend(PlatformMarks.Mend(LocalPictures.Mend(ObsidianEmbeds.Mend(BrokenBold.Mend(whole))))), sure: whole.Count < body.Count);
    }
}
