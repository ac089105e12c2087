using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>How many papers of a year there are.</summary>
/// <param name="Year">Four digits; null for papers without a date.</param>
public sealed record YearCount(string? Year, int Count);

/// <summary>Counts who and what stands on some papers, for the page of somebody or something they have in common.</summary>
internal static class OnPapers
{
    /// <summary>Authors by the number of these papers, most first.</summary>
    /// <param name="papers">Ids, as a query.</param>
    /// <param name="except">Id of an author who is left out; 0 for none.</param>
    public static async Task<IReadOnlyList<NamedSummary>> AuthorsAsync(
        KnowledgeBaseContext db, IQueryable<int> papers, int except, int most, CancellationToken cancellationToken)
    {
        var counts = await db.Authorships.Where(row => papers.Contains(row.PaperId) && row.AuthorId != except)
            .GroupBy(row => row.AuthorId).Select(group => new { Id = group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Id).Take(most).ToListAsync(cancellationToken);
        var ids = counts.Select(group => group.Id).ToList();
        var names = await db.Authors.Where(author => ids.Contains(author.Id)).ToDictionaryAsync(author => author.Id, author => author.Name, cancellationToken);
        return [.. counts.Select(group => new NamedSummary(group.Id, names[group.Id], group.Count))];
    }

    /// <summary>Organisations by the number of these papers, most first.</summary>
    public static async Task<IReadOnlyList<NamedSummary>> AffiliationsAsync(
        KnowledgeBaseContext db, IQueryable<int> papers, int except, int most, CancellationToken cancellationToken)
    {
        var counts = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId) && row.AffiliationId != except)
            .GroupBy(row => row.AffiliationId).Select(group => new { Id = group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Id).Take(most).ToListAsync(cancellationToken);
        var ids = counts.Select(group => group.Id).ToList();
        var names = await db.Affiliations.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return [.. counts.Select(group => new NamedSummary(group.Id, names[group.Id], group.Count))];
    }

    /// <summary>The papers by year, newest first, undated last.</summary>
    public static async Task<IReadOnlyList<YearCount>> YearsAsync(KnowledgeBaseContext db, IQueryable<int> papers, CancellationToken cancellationToken)
    {
        var years = await db.Papers.Where(paper => papers.Contains(paper.Id)).GroupBy(paper => paper.IssuedOn!.Substring(0, 4))
            .Select(group => new { Year = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. years.OrderByDescending(group => group.Year, StringComparer.Ordinal).Select(group => new YearCount(group.Year, group.Count))];
    }
}
