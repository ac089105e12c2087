using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Authors;

/// <summary>An author with papers, the articles about them, and co-authors by the number of common papers.</summary>
/// <param name="PrintedNames">Every form in which papers print the name.</param>
/// <param name="Papers">Newest first.</param>
public sealed record AuthorDetails(
    int Id,
    string Name,
    IReadOnlyList<string> PrintedNames,
    IReadOnlyList<PaperSummary> Papers,
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyList<NamedSummary> CoAuthors);

/// <summary>One author.</summary>
public sealed class ShowAuthor(KnowledgeBaseContext db)
{
    private const int MostShown = 100;

    /// <summary>Null when there is no author of that id. At most 100 papers, articles and co-authors are given.</summary>
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
        return new AuthorDetails(id, name, printed, papers.Items, articles.Items, await CoAuthorsAsync(id, cancellationToken));
    }

    private async Task<IReadOnlyList<NamedSummary>> CoAuthorsAsync(int id, CancellationToken cancellationToken)
    {
        var papers = db.Authorships.Where(authorship => authorship.AuthorId == id).Select(authorship => authorship.PaperId);
        var counts = await db.Authorships.Where(authorship => papers.Contains(authorship.PaperId) && authorship.AuthorId != id)
            .GroupBy(authorship => authorship.AuthorId).Select(group => new { Id = group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Id).Take(MostShown).ToListAsync(cancellationToken);
        var ids = counts.Select(group => group.Id).ToList();
        var names = await db.Authors.Where(author => ids.Contains(author.Id))
            .ToDictionaryAsync(author => author.Id, author => author.Name, cancellationToken);
        return [.. counts.Select(group => new NamedSummary(group.Id, names[group.Id], group.Count))];
    }
}
