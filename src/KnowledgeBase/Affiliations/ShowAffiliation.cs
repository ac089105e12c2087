using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Affiliations;

/// <summary>An affiliation with papers and the articles about them.</summary>
/// <param name="PrintedNames">Every form in which papers print the name.</param>
/// <param name="Papers">Newest first.</param>
public sealed record AffiliationDetails(
    int Id, string Name, IReadOnlyList<string> PrintedNames, IReadOnlyList<PaperSummary> Papers, IReadOnlyList<ArticleSummary> Articles);

/// <summary>One affiliation.</summary>
public sealed class ShowAffiliation(KnowledgeBaseContext db)
{
    private const int MostShown = 100;

    /// <summary>Null when there is no affiliation of that id. At most 100 papers and articles are given.</summary>
    public async Task<AffiliationDetails?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var name = await db.Affiliations.Where(affiliation => affiliation.Id == id)
            .Select(affiliation => affiliation.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var papers = await new ListPapers(db).RunAsync(new ListPapersInput { Affiliation = id, PageSize = MostShown }, cancellationToken);
        var articles = await new ListArticles(db).RunAsync(new ListArticlesInput { Affiliation = id, PageSize = MostShown }, cancellationToken);
        var printed = await db.PaperAffiliations.Where(link => link.AffiliationId == id)
            .Select(link => link.PrintedName).Distinct().OrderBy(form => form).ToListAsync(cancellationToken);
        return new AffiliationDetails(id, name, printed, papers.Items, articles.Items);
    }
}
