using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Authors;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Something in the order of its kind.</summary>
/// <param name="Sort">What the order is by; empty where that does not apply.</param>
internal sealed record DuplicateCandidate(string Sort, string Key, DuplicateEnd End);

/// <summary>What of each kind is compared to see whether two may be one, and by which rule.</summary>
internal static class DuplicateCandidates
{
    public static async Task<List<DuplicateCandidate>> OfAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.AsNoTracking().Select(article => new { article.Id, article.Key, article.TitleKey, article.Title, article.SourceUrl, article.BestDate }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DuplicateCandidate(row.TitleKey, row.Key, new DuplicateEnd(row.Id, row.Key, row.Title, $"{row.SourceUrl} {row.BestDate}".Trim())))];
    }

    public static async Task<List<DuplicateCandidate>> OfAsync(IQueryable<Paper> papers, CancellationToken cancellationToken)
    {
        var rows = await papers.AsNoTracking()
            .Select(paper => new { paper.Id, paper.TitleKey, paper.LoneTitleKey, paper.Title, paper.IssuedOn, Identifiers = paper.Identifiers.Select(id => id.Scheme + ":" + id.Value).ToList() })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Of(row.TitleKey, new DuplicateEnd(
            row.Id,
            PaperReference.Of(row.Identifiers, row.LoneTitleKey ?? row.TitleKey),
            row.Title,
            string.Join(' ', [.. row.Identifiers.Order(StringComparer.Ordinal), row.IssuedOn]).Trim())))];
    }

    public static async Task<List<DuplicateCandidate>> OfAsync(IQueryable<Author> authors, CancellationToken cancellationToken)
    {
        var rows = await authors.AsNoTracking().Select(author => new { author.Id, author.NameKey, author.InitialKey, author.Name, Papers = author.Authorships.Count }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Of(row.InitialKey ?? "", new DuplicateEnd(row.Id, row.NameKey, row.Name, "", row.Papers)))];
    }

    public static async Task<List<DuplicateCandidate>> OfAsync(IQueryable<Affiliation> affiliations, CancellationToken cancellationToken)
    {
        var rows = await affiliations.AsNoTracking()
            .Select(affiliation => new { affiliation.Id, affiliation.NameKey, affiliation.Name, Papers = affiliation.Papers.Count }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Of(row.NameKey, new DuplicateEnd(row.Id, row.NameKey, row.Name, "", row.Papers)))];
    }

    /// <summary>What about two looks alike; null when nothing does.</summary>
    public static string? Reason(CorrectionSubject of, DuplicateCandidate a, DuplicateCandidate b) => of switch
    {
        CorrectionSubject.Article => a.Sort == b.Sort && a.Sort.Length > 0 ? "same-title" : null,
        CorrectionSubject.Paper => DuplicateRules.OfTitles(a.Sort, b.Sort),
        CorrectionSubject.Author => a.Sort == b.Sort && a.Sort.Length > 0 && DuplicateRules.MayBeOnePerson(a.End.Label, b.End.Label) ? "initials" : null,
        _ => DuplicateRules.OfOrganisations(a.Sort, b.Sort),
    };

    private static DuplicateCandidate Of(string sort, DuplicateEnd end) => new(sort, end.Key, end);
}
