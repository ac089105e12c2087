using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>An identifier of a paper and its public page; null for a scheme without one.</summary>
public sealed record IdentifierShown(string Scheme, string Value, string? Url);

/// <summary>A paper in a list.</summary>
/// <param name="IssuedOn"><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null when unknown.</param>
/// <param name="ArticleCount">Articles about it.</param>
public sealed record PaperSummary(
    int Id,
    string Title,
    string? IssuedOn,
    IReadOnlyList<NameAsPrinted> Authors,
    bool AuthorsTruncated,
    IReadOnlyList<NameAsPrinted> Affiliations,
    IReadOnlyList<IdentifierShown> Identifiers,
    int ArticleCount);

/// <summary>Loads papers of a list by their ids.</summary>
internal static class PaperSummaries
{
    /// <summary>Summaries in the order of the ids; ids without a paper are left out.</summary>
    public static async Task<IReadOnlyList<PaperSummary>> LoadAsync(KnowledgeBaseContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var papers = await db.Papers.AsNoTracking().Where(paper => ids.Contains(paper.Id))
            .Select(paper => new
            {
                paper.Id, paper.Title, paper.IssuedOn, paper.AuthorsTruncated,
                Articles = db.ArticlePapers.Where(mention => mention.PaperId == paper.Id).Select(mention => mention.ArticleId).Distinct().Count(),
            })
            .ToDictionaryAsync(paper => paper.Id, cancellationToken);
        var authors = await AuthorsAsync(db, ids, cancellationToken);
        var affiliations = await AffiliationsAsync(db, ids, cancellationToken);
        var identifiers = await IdentifiersAsync(db, ids, cancellationToken);
        return
        [
            .. ids.Where(papers.ContainsKey).Select(id => papers[id]).Select(paper => new PaperSummary(
                paper.Id, paper.Title, paper.IssuedOn, [.. authors[paper.Id]], paper.AuthorsTruncated, [.. affiliations[paper.Id]],
                [.. identifiers[paper.Id]], paper.Articles)),
        ];
    }

    private static async Task<ILookup<int, NameAsPrinted>> AuthorsAsync(KnowledgeBaseContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Authorships.AsNoTracking().Where(authorship => ids.Contains(authorship.PaperId))
            .OrderBy(authorship => authorship.PaperId).ThenBy(authorship => authorship.Position)
            .Select(authorship => new { authorship.PaperId, authorship.AuthorId, authorship.PrintedName }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.PaperId, row => new NameAsPrinted(row.AuthorId, row.PrintedName));
    }

    private static async Task<ILookup<int, NameAsPrinted>> AffiliationsAsync(KnowledgeBaseContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.PaperAffiliations.AsNoTracking().Where(link => ids.Contains(link.PaperId))
            .OrderBy(link => link.PaperId).ThenBy(link => link.Position)
            .Select(link => new { link.PaperId, link.AffiliationId, link.PrintedName }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.PaperId, row => new NameAsPrinted(row.AffiliationId, row.PrintedName));
    }

    private static async Task<ILookup<int, IdentifierShown>> IdentifiersAsync(KnowledgeBaseContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.PaperIdentifiers.AsNoTracking().Where(identifier => ids.Contains(identifier.PaperId))
            .OrderBy(identifier => identifier.Scheme).ThenBy(identifier => identifier.Value).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.PaperId, row => new IdentifierShown(row.Scheme, row.Value, PaperIds.UrlOf(row.Scheme, row.Value)));
    }
}
