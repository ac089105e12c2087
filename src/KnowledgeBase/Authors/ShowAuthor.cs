using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Authors;

/// <summary>An author with papers, the articles about them, and co-authors by the number of common papers.</summary>
/// <param name="PrintedNames">Every form in which papers print the name.</param>
/// <param name="Papers">Newest first.</param>
/// <param name="PaperCount">Number of all papers.</param>
/// <param name="ArticleCount">Number of all articles.</param>
/// <param name="Affiliations">Organisations named on the papers, by the number of papers; papers do not say whose they are.</param>
/// <param name="Years">All papers by year, newest first.</param>
public sealed record AuthorDetails(
    int Id,
    string Name,
    IReadOnlyList<string> PrintedNames,
    IReadOnlyList<PaperSummary> Papers,
    int PaperCount,
    IReadOnlyList<ArticleSummary> Articles,
    int ArticleCount,
    IReadOnlyList<NamedSummary> CoAuthors,
    IReadOnlyList<NamedSummary> Affiliations,
    IReadOnlyList<YearCount> Years);

/// <summary>One author.</summary>
public sealed class ShowAuthor(KnowledgeBaseContext db)
{
    private const int MostShown = 100;

    /// <summary>Null when there is no author of that id. At most 100 papers, articles, co-authors and affiliations are given.</summary>
    public async Task<AuthorDetails?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var name = await db.Authors.Where(author => author.Id == id).Select(author => author.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var papers = await new ListPapers(db).RunAsync(new ListPapersInput { Author = id, PageSize = MostShown }, cancellationToken);
        var articles = await new ListArticles(db).RunAsync(new ListArticlesInput { Author = id, PageSize = MostShown }, cancellationToken);
        var printed = await db.Authorships.Where(authorship => authorship.AuthorId == id)
            .Select(authorship => authorship.PrintedName).Distinct().OrderBy(form => form).ToListAsync(cancellationToken);
        var ids = db.Authorships.Where(authorship => authorship.AuthorId == id).Select(authorship => authorship.PaperId);
        return new AuthorDetails(
            id, name, printed, papers.Items, papers.Total, articles.Items, articles.Total,
            await OnPapers.AuthorsAsync(db, ids, except: id, MostShown, cancellationToken),
            await OnPapers.AffiliationsAsync(db, ids, except: 0, MostShown, cancellationToken),
            await OnPapers.YearsAsync(db, ids, cancellationToken));
    }
}
