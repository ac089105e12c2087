using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What the words that head lines of a bibliography promise.</summary>
internal enum HeadingKind
{
    None,

    /// <summary>論文情報: a paper.</summary>
    Paper,

    /// <summary>参考文献: entries, not all of which are papers.</summary>
    References,
}

/// <summary>Words such as 参照論文情報, where they stand as a heading does.</summary>
internal static class HeadingWords
{
    public static HeadingKind Of(TextLine line) =>
        line.Links.Count == 0
        && (line.Role == LineRole.Heading || line.Bold || line.Text.EndsWith(':') || line.Text.EndsWith('：') || line.Text.StartsWith('■') || line.Text.StartsWith('【'))
            ? LabelVocabulary.HeadingOf(line.Text)
            : HeadingKind.None;
}
