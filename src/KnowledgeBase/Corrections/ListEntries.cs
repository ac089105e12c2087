using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>The lists of each kind as the library has them.</summary>
internal static class ListEntries
{
    public static async Task<IReadOnlyList<(string Name, IReadOnlyList<CorrectedItem> Items)>> OfAsync(
        KnowledgeBaseContext db, CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
        {
            CorrectionSubject.Article => await OfArticleAsync(db, id, cancellationToken),
            CorrectionSubject.Paper => [(CorrectableField.Links, await LinksAsync(db, id, cancellationToken))],
            _ => [],
        };

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<CorrectedItem> Items)>> OfArticleAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var tags = await db.Articles.Where(one => one.Id == id).Select(one => one.Tags).SingleAsync(cancellationToken);
        var links = await db.RelatedLinks.AsNoTracking().Where(link => link.ArticleId == id).OrderBy(link => link.Position)
            .Select(link => new { link.LinkText, link.TargetUrl, link.Kind, link.Line }).ToListAsync(cancellationToken);
        var papers = await db.ArticlePapers.AsNoTracking().Where(mention => mention.ArticleId == id).OrderBy(mention => mention.Position).ToListAsync(cancellationToken);
        return
        [
            (CorrectableField.Tags, [.. tags.Select(tag => new CorrectedItem { Text = tag })]),
            (CorrectableField.Related, [.. links.Select(link => new CorrectedItem { Text = link.LinkText, Url = link.TargetUrl, Kind = link.Kind, Line = link.Line })]),
            (CorrectableField.Papers, [.. papers.Select(PaperItem)]),
            (CorrectableField.Identifiers, [.. papers.SelectMany(paper => paper.Identifiers).Distinct().Select(identifier => new CorrectedItem { Identifier = identifier })]),
        ];
    }

    private static CorrectedItem PaperItem(Articles.ArticlePaper mention) =>
        new() { Text = mention.Title, Identifier = PaperReference.Of(mention) is var reference && PaperReference.IsIdentifier(reference) ? reference : null, Line = mention.FirstLine };

    private static async Task<IReadOnlyList<CorrectedItem>> LinksAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken) =>
        await db.PaperLinks.AsNoTracking().Where(link => link.PaperId == id).OrderBy(link => link.Position)
            .Select(link => new CorrectedItem { Text = link.Label, Url = link.Url }).ToListAsync(cancellationToken);
}
