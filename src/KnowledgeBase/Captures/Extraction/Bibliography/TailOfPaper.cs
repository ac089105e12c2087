using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// Some sites part the bibliography: title and authors at the top, address and code in a list at the very end, behind which only links to
/// other articles may follow.
/// </summary>
internal static class TailOfPaper
{
    /// <summary>Takes such a list into the only paper of a text, where that has no address of its own.</summary>
    public static void Take(LabelledText text, List<PaperBlock> blocks)
    {
        var (lines, labels) = (text.Lines, text.Labels);
        if (blocks.Where(block => block.Title is not null).ToList() is not [{ HasUrl: false } only])
        {
            return;
        }

        var above = only.LastLine;
        var end = lines.Count - 1;
        while (end >= 0 && lines[end].Number > above && !IsTail(lines[end], labels[end]) && IsBehindTail(lines[end]))
        {
            end--;
        }

        for (var i = end; i >= 0 && lines[i].Number > above && IsTail(lines[i], labels[i]); i--)
        {
            only.AddTail(lines[i], labels[i]);
        }
    }

    private static bool IsTail(TextLine line, LabelLine? label) =>
        label is { Kind: LabelKind.Url or LabelKind.Link or LabelKind.Paper } && line.Links.Count > 0
        || (line.HasOnlyLinks && line.Links.All(link => PaperHosts.IsPaper(link.Url) || PaperHosts.LabelOf(link.Url) is not null));

    private static bool IsBehindTail(TextLine line) => line.HasOnlyLinks || Links.RelatedIntroduction.KindOf(line) is not null;
}
