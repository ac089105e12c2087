using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Affiliations;

/// <summary>An affiliation with papers and the articles about them.</summary>
/// <param name="OtherNames">Names that the list of organisations has for it beside <paramref name="Name"/>; all of them lead here.</param>
/// <param name="PrintedNames">Every form in which papers print the name.</param>
/// <param name="Papers">Newest first.</param>
/// <param name="PaperCount">Number of all papers.</param>
/// <param name="ArticleCount">Number of all articles.</param>
/// <param name="Authors">Authors of the papers, by the number of papers; papers do not say who of them belongs to it.</param>
/// <param name="With">Organisations named on the same papers, by the number of papers.</param>
/// <param name="Years">All papers by year, newest first.</param>
public sealed record AffiliationDetails(
    int Id,
    string Name,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> PrintedNames,
    IReadOnlyList<PaperSummary> Papers,
    int PaperCount,
    IReadOnlyList<ArticleSummary> Articles,
    int ArticleCount,
    IReadOnlyList<NamedSummary> Authors,
    IReadOnlyList<NamedSummary> With,
    IReadOnlyList<YearCount> Years);

/// <summary>One affiliation.</summary>
public sealed class ShowAffiliation(KnowledgeBaseContext db, OrganisationNames organisations)
{
    private const int MostShown = 100;

    /// <summary>Null when there is no affiliation of that id. At most 100 papers, articles, authors and other organisations are given.</summary>
    public async Task<AffiliationDetails?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var affiliation = await db.Affiliations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (affiliation is null)
        {
            return null;
        }

        var papers = await new ListPapers(db).RunAsync(new ListPapersInput { Affiliation = id, PageSize = MostShown }, cancellationToken);
        var articles = await new ListArticles(db).RunAsync(new ListArticlesInput { Affiliation = id, PageSize = MostShown }, cancellationToken);
        var printed = await db.PaperAffiliations.Where(link => link.AffiliationId == id)
            .Select(link => link.PrintedName).Distinct().OrderBy(form => form).ToListAsync(cancellationToken);
        var others = organisations.NamesOf(affiliation.NameKey).Where(name => name != affiliation.Name).ToList();
        var ids = db.PaperAffiliations.Where(link => link.AffiliationId == id).Select(link => link.PaperId);
        return new AffiliationDetails(
            id, affiliation.Name, others, printed, papers.Items, papers.Total, articles.Items, articles.Total,
            await OnPapers.AuthorsAsync(db, ids, except: 0, MostShown, cancellationToken),
            await OnPapers.AffiliationsAsync(db, ids, except: id, MostShown, cancellationToken),
            await OnPapers.YearsAsync(db, ids, cancellationToken));
    }
}
