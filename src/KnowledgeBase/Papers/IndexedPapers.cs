using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>What the search index takes from a paper, in one text, so that articles are indexed again only when it has changed.</summary>
internal static class IndexedPapers
{
    /// <summary>By id, as the database has them.</summary>
    public static async Task<Dictionary<int, string>> LoadAsync(KnowledgeBaseContext db, IReadOnlyList<Paper> papers, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return [];
        }

        var ids = papers.Select(paper => paper.Id).ToList();
        var authors = (await db.Authorships.AsNoTracking().Where(row => ids.Contains(row.PaperId)).OrderBy(row => row.Position).ToListAsync(cancellationToken)).ToLookup(row => row.PaperId);
        var affiliations = (await db.PaperAffiliations.AsNoTracking().Where(row => ids.Contains(row.PaperId)).OrderBy(row => row.Position).ToListAsync(cancellationToken)).ToLookup(row => row.PaperId);
        var identifiers = (await db.PaperIdentifiers.AsNoTracking().Where(row => ids.Contains(row.PaperId)).ToListAsync(cancellationToken)).ToLookup(row => row.PaperId);
        return papers.ToDictionary(paper => paper.Id, paper => Of(paper.Title, authors[paper.Id], affiliations[paper.Id], identifiers[paper.Id]));
    }

    /// <summary>A paper that was just written.</summary>
    public static string Of(Paper paper) => Of(paper.Title, paper.Authorships, paper.Affiliations, paper.Identifiers);

    private static string Of(string title, IEnumerable<Authorship> authors, IEnumerable<PaperAffiliation> affiliations, IEnumerable<PaperIdentifier> identifiers) => string.Join('\n',
    [
        title,
        .. authors.Select(row => $"{row.AuthorId} {row.PrintedName}"),
        "",
        .. affiliations.Select(row => $"{row.AffiliationId} {row.PrintedName}"),
        "",
        .. identifiers.Select(row => row.Value).Order(StringComparer.Ordinal),
    ]);
}
