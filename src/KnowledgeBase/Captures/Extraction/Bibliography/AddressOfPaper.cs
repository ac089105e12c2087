using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// A paper without address of its own: where its identifier is printed, a link in the text that carries the same one is its address; where
/// none is, and the article has one paper, the only address of a paper that stands alone above it.
/// </summary>
internal static class AddressOfPaper
{
    public static void Take(List<TextLine> lines, List<PaperBlock> blocks)
    {
        var named = blocks.Where(block => block.Title is not null).ToList();
        foreach (var block in named.Where(block => !block.HasAddress && block.Identifier is not null))
        {
            var found = lines.SelectMany(line => line.Links.Select(link => (Line: line, Link: link)))
                .FirstOrDefault(pair => PaperHosts.IsPaper(pair.Link.Url) && ArxivId.Find(pair.Link.Url) is { } id && PaperIds.From(id, null).Contains(block.Identifier!));
            if (found.Link is not null)
            {
                block.AddAddress(found.Line, found.Link);
            }
        }

        if (named is [{ HasUrl: false } only] && blocks.TrueForAll(block => block == only || !block.NamesPaper)
            && lines.Where(line => line.Number < only.FirstLine && LineShape.IsPaperAddress(line)).ToList() is { Count: > 0 } alone
            && alone.SelectMany(line => line.Links).DistinctBy(link => link.Url).ToList() is [var address])
        {
            only.AddAddress(alone[0], address);
        }
    }
}
