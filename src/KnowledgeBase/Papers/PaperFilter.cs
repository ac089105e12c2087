using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Which papers a list shows. Every part left null lets all through.</summary>
public record PaperFilter
{
    /// <summary>Words that must all stand in the title, or in what metadata say (title, authors, abstract), after folding.</summary>
    public string? Q { get; init; }

    public int? Author { get; init; }

    public int? Affiliation { get; init; }

    /// <summary>Year of issue.</summary>
    public int? Year { get; init; }

    /// <summary>Month of issue as <c>yyyy-MM</c>; what is no month finds nothing.</summary>
    public string? Month { get; init; }

    /// <summary>Has an arXiv identifier, or none.</summary>
    public bool? Arxiv { get; init; }

    /// <summary>Has a labelled link (code, project page, demonstration), or none.</summary>
    public bool? Linked { get; init; }

    internal IQueryable<Paper> Apply(KnowledgeBaseContext db) =>
        QueryText.Terms(Q).Aggregate(ByParts(db, ByNames(db, ByDate(db.Papers.AsNoTracking()))), (papers, term) => Containing(db, papers, term));

    private IQueryable<Paper> ByDate(IQueryable<Paper> papers)
    {
        if (Year is { } year)
        {
            var (first, after) = YearRange.Of(year);
            papers = papers.Where(paper => paper.IssuedOn!.CompareTo(first) >= 0 && paper.IssuedOn.CompareTo(after) < 0);
        }

        if (QueryText.Clean(Month) is { } month)
        {
            // Days of a month follow it with a hyphen, which the next character in order ends.
            var after = month + '.';
            papers = papers.Where(paper => paper.IssuedOn!.CompareTo(month) >= 0 && paper.IssuedOn.CompareTo(after) < 0);
        }

        return papers;
    }

    private IQueryable<Paper> ByNames(KnowledgeBaseContext db, IQueryable<Paper> papers)
    {
        if (Author is { } author)
        {
            papers = papers.Where(paper => db.Authorships.Where(authorship => authorship.AuthorId == author)
                .Select(authorship => authorship.PaperId).Contains(paper.Id));
        }

        if (Affiliation is { } affiliation)
        {
            papers = papers.Where(paper => db.PaperAffiliations.Where(link => link.AffiliationId == affiliation)
                .Select(link => link.PaperId).Contains(paper.Id));
        }

        return papers;
    }

    private IQueryable<Paper> ByParts(KnowledgeBaseContext db, IQueryable<Paper> papers)
    {
        if (Arxiv is { } arxiv)
        {
            papers = papers.Where(paper => db.PaperIdentifiers.Any(identifier => identifier.PaperId == paper.Id && identifier.Scheme == "arxiv") == arxiv);
        }

        return Linked is { } linked ? papers.Where(paper => db.PaperLinks.Any(link => link.PaperId == paper.Id) == linked) : papers;
    }

    // Title keys hold letters and digits only, and so must what is looked for in them.
    private static IQueryable<Paper> Containing(KnowledgeBaseContext db, IQueryable<Paper> papers, string term)
    {
        var word = TitleKey.Of(term);
        return word.Length == 0 ? papers : papers.Where(paper => paper.TitleKey.Contains(word)
            || paper.Identifiers.Any(identifier => db.PaperMetadata.Any(metadata =>
                metadata.Scheme == identifier.Scheme && metadata.Value == identifier.Value && metadata.SearchText.Contains(term))));
    }
}
