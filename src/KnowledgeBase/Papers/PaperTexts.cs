using KnowledgeBase.Data;
using KnowledgeBase.Papers.Metadata;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>An author or affiliation of a paper, as printed there and as the library spells it.</summary>
internal sealed record IndexedName(int Id, string Printed, string Name)
{
    public IEnumerable<string> Forms => [Printed, Name];
}

/// <summary>What the search indexes take from a paper, for itself and for the articles about it.</summary>
internal sealed record PaperTexts(
    string Title, IReadOnlyList<IndexedName> Authors, IReadOnlyList<IndexedName> Affiliations, IReadOnlyList<PaperIdentifier> Identifiers, IReadOnlyList<PaperMetadata> Metadata)
{
    public IEnumerable<string> Abstracts => Metadata.Select(source => source.Abstract ?? "");

    /// <summary>By id, of those that there are.</summary>
    public static async Task<IReadOnlyDictionary<int, PaperTexts>> LoadAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> papers, CancellationToken cancellationToken)
    {
        var titles = await db.Papers.Where(paper => papers.Contains(paper.Id)).Select(paper => new { paper.Id, paper.Title }).ToListAsync(cancellationToken);
        var authors = (await db.Authorships.Where(row => papers.Contains(row.PaperId)).OrderBy(row => row.Position)
            .Select(row => new { row.PaperId, Name = new IndexedName(row.AuthorId, row.PrintedName, row.Author!.Name) }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId, row => row.Name);
        var affiliations = (await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId)).OrderBy(row => row.Position)
            .Select(row => new { row.PaperId, Name = new IndexedName(row.AffiliationId, row.PrintedName, row.Affiliation!.Name) }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId, row => row.Name);
        var identifiers = (await db.PaperIdentifiers.AsNoTracking().Where(row => papers.Contains(row.PaperId)).ToListAsync(cancellationToken)).ToLookup(row => row.PaperId);
        var metadata = await MetadataOfPapers.LoadAsync(db, [.. identifiers.SelectMany(rows => rows).Select(Whole)], cancellationToken);
        return titles.ToDictionary(paper => paper.Id, paper => new PaperTexts(
            paper.Title, [.. authors[paper.Id]], [.. affiliations[paper.Id]], [.. identifiers[paper.Id]], metadata.Of(identifiers[paper.Id].Select(Whole))));
    }

    private static string Whole(PaperIdentifier identifier) => $"{identifier.Scheme}:{identifier.Value}";
}
