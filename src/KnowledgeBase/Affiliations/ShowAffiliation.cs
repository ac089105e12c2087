using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Affiliations;

/// <summary>An affiliation with papers and the articles about them.</summary>
/// <param name="OtherNames">Names that the list of organisations has for it beside <paramref name="Name"/>; all of them lead here.</param>
/// <param name="PrintedNames">Every form in which papers print the name.</param>
/// <param name="Papers">Newest first.</param>
public sealed record AffiliationDetails(
    int Id,
    string Name,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> PrintedNames,
    IReadOnlyList<PaperSummary> Papers,
    IReadOnlyList<ArticleSummary> Articles);

/// <summary>One affiliation.</summary>
public sealed class ShowAffiliation(KnowledgeBaseContext db, OrganisationNames organisations)
{
    private const int MostShown = 100;

    /// <summary>Null when there is no affiliation of that id. At most 100 papers and articles are given.</summary>
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
        return new AffiliationDetails(id, affiliation.Name, others, printed, papers.Items, articles.Items);
    }
}
