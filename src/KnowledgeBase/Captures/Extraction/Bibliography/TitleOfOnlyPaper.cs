using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Titles of a paper that stand outside of bibliographies: taken where the text has one paper only, and no block names it.</summary>
internal static class TitleOfOnlyPaper
{
    /// <summary>Where nothing else names a paper, the only one that the lead links by its title, in a line of its own, is what the article is about.</summary>
    public static void TakeCardOfLead(List<TextLine> lines, List<PaperBlock> blocks)
    {
        var cards = lines.TakeWhile(line => line.Role != LineRole.Heading).Where(line => line is { HasOnlyLinks: true, Links: [{ IsBare: false } link] } && PaperHosts.IsPaper(link.Url)).ToList();
        if (blocks.TrueForAll(block => block.IsEmpty) && cards is [var card] && LineShape.IsTitle(card.Links[0].Text))
        {
            var block = new PaperBlock(card);
            block.AddCitation(new Citation(card.Links[0].Text, ""), card, RuleNames.TitleAboveAddress);
            blocks.Add(block);
        }
    }

    /// <summary>The only block that lacks a title, in an article that is titled as its paper.</summary>
    public static void TakeArticleTitle(Noted<string>? articleTitle, List<PaperBlock> blocks)
    {
        if (ArticleTitle.PaperIn(articleTitle?.Value) is { } title && blocks.TrueForAll(block => block.Title is null)
            && blocks.Where(block => block.NamesPaper).ToList() is [var only])
        {
            only.TakeTitle(articleTitle!.With(title));
        }
    }
}
