using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>An uncaptured target with the links to it.</summary>
/// <param name="Id">See <see cref="TargetId"/>.</param>
/// <param name="Url">The address as the first link has it.</param>
/// <param name="Host">Host of the address without <c>www.</c></param>
/// <param name="LinkTexts">Different words of the links shown.</param>
/// <param name="Links">The links, those that came last first.</param>
/// <param name="Count">Number of all links.</param>
public sealed record UncapturedDetails(
    string Id, string Url, string Host, IReadOnlyList<string> LinkTexts, IReadOnlyList<UncapturedLink> Links, int Count);

/// <summary>A link to an uncaptured target.</summary>
/// <param name="Kind">related_research, related_article or inline.</param>
/// <param name="Section">Nearest heading above; null when there is none.</param>
/// <param name="Sentence">The sentence or line that holds the link.</param>
public sealed record UncapturedLink(
    string Kind, string LinkText, string? Section, string Sentence, int ArticleId, string ArticleTitle, string? Site, string? BestDate, string? BestDateSource);

/// <summary>What an id of a target stands for today: a target, or the article that came since; never both.</summary>
public sealed record UncapturedToday(UncapturedDetails? Target, int? ArticleId);

/// <summary>One uncaptured target: what links there, in which words.</summary>
public sealed class ShowUncaptured(KnowledgeBaseContext db)
{
    /// <param name="most">Most links to give.</param>
    /// <returns>Null when no link leads, or led, to a target of that id.</returns>
    public async Task<UncapturedToday?> RunAsync(string id, int most, CancellationToken cancellationToken)
    {
        var links = db.RelatedLinks.AsNoTracking().Where(link => link.TargetId == id);
        var first = await links.OrderBy(link => link.Id).Select(link => new { link.TargetUrl, link.TargetArticleId }).FirstOrDefaultAsync(cancellationToken);
        return first switch
        {
            null => null,
            { TargetArticleId: { } article } => new UncapturedToday(null, article),
            _ => new UncapturedToday(await DetailsAsync(id, first.TargetUrl, links, most, cancellationToken), null),
        };
    }

    private static async Task<UncapturedDetails> DetailsAsync(
        string id, string url, IQueryable<RelatedLink> links, int most, CancellationToken cancellationToken)
    {
        var rows = await links.OrderByDescending(link => link.Id).Take(most)
            .Select(link => new
            {
                link.Kind, link.LinkText, link.Section, link.Sentence, link.ArticleId,
                link.Article!.Title, link.Article.Site, link.Article.BestDate, link.Article.BestDateSource,
            }).ToListAsync(cancellationToken);
        return new UncapturedDetails(
            id,
            url,
            ArticleUrl.Parse(url)?.Host ?? url,
            [.. rows.Select(row => row.LinkText).Where(text => text.Length > 0).Distinct()],
            [
                .. rows.Select(row => new UncapturedLink(
                    row.Kind.Print(), row.LinkText, row.Section, row.Sentence, row.ArticleId, row.Title, row.Site, row.BestDate.NullIfEmpty(), row.BestDateSource.Print())),
            ],
            rows.Count < most ? rows.Count : await links.CountAsync(cancellationToken));
    }
}
