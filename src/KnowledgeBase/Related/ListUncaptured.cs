using System.Runtime.CompilerServices;
using KnowledgeBase.Articles;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>Orders of the list of uncaptured targets.</summary>
public enum UncapturedSort
{
    /// <summary>By the number of links, of equals those linked last.</summary>
    Links,

    /// <summary>Those that a link came to last.</summary>
    Newest,
}

/// <summary>Which uncaptured targets.</summary>
/// <param name="Unwanted">Those that a person took off the list, instead of the list.</param>
public sealed record ListUncapturedInput(UncapturedSort Sort = UncapturedSort.Links, bool Unwanted = false, int Page = 1, int PageSize = Paging.DefaultSize);

/// <summary>An address that articles link to and no capture covers.</summary>
/// <param name="Id">See <see cref="TargetId"/>; its page is <c>/uncaptured/{id}</c>.</param>
/// <param name="LinkTexts">Different words of the links.</param>
/// <param name="LinkedFrom">Ids of the linking articles in the order in which they came; of more than <see cref="ListUncaptured.MostLinks"/> links the last.</param>
/// <param name="Articles">The same with their titles.</param>
/// <param name="Count">Number of links.</param>
/// <param name="LastLinkedOn">Newest date of those articles; null when none is known.</param>
/// <param name="UnwantedBy">Id of the correction that took it off the list; null while it is on it.</param>
public sealed record UncapturedTarget(
    string Id, string Url, IReadOnlyList<string> LinkTexts, IReadOnlyList<int> LinkedFrom, IReadOnlyList<Titled> Articles, int Count, string? LastLinkedOn,
    int? UnwantedBy);

/// <summary>What is worth capturing next: uncaptured targets, without those that nobody wants.</summary>
public sealed class ListUncaptured(KnowledgeBaseContext db)
{
    /// <summary>Most links that are told of one target; a famous one has thousands.</summary>
    public const int MostLinks = 100;

    private const int AtOnce = 1000;

    public async Task<Listed<UncapturedTarget>> RunAsync(ListUncapturedInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var unwanted = await UnwantedAsync(cancellationToken);
        var targets = Targets(unwanted.Keys, input.Unwanted);
        var total = await targets.CountAsync(cancellationToken);
        var shown = new List<UncapturedTarget>();
        foreach (var target in await Ranked(targets, input.Sort).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken))
        {
            shown.Add(await ShownAsync(target, unwanted, cancellationToken));
        }

        return new Listed<UncapturedTarget>(total, paging.Page, paging.Size, shown);
    }

    /// <summary>The addresses of all targets on the list, most linked first; read as they are asked for, for there may be hundreds of thousands.</summary>
    public async IAsyncEnumerable<string> UrlsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var unwanted = await UnwantedAsync(cancellationToken);
        var firsts = await Ranked(Targets(unwanted.Keys, unwantedOnes: false), UncapturedSort.Links).Select(target => target.FirstLink).ToListAsync(cancellationToken);
        foreach (var some in firsts.Chunk(AtOnce))
        {
            var urls = await db.RelatedLinks.AsNoTracking().Where(link => some.Contains(link.Id))
                .Select(link => new { link.Id, link.TargetUrl }).ToDictionaryAsync(link => link.Id, link => link.TargetUrl, cancellationToken);
            foreach (var first in some.Where(urls.ContainsKey))
            {
                yield return urls[first];
            }
        }
    }

    // Decisions by target; of several about one the last.
    private async Task<Dictionary<string, int>> UnwantedAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Corrections.Where(one => one.Of == CorrectionSubject.Article && one.Kind == CorrectionKind.Unwanted && one.UndoneUtc == null)
            .Select(one => new { one.Id, one.Subject }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => TargetId.Of(row.Subject), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(row => row.Id), StringComparer.Ordinal);
    }

    private IQueryable<Target> Targets(Dictionary<string, int>.KeyCollection unwanted, bool unwantedOnes)
    {
        var links = db.RelatedLinks.Where(link => link.TargetArticleId == null);
        links = unwantedOnes ? links.Where(link => unwanted.Contains(link.TargetId))
            : unwanted.Count > 0 ? links.Where(link => !unwanted.Contains(link.TargetId))
            : links;
        return links.GroupBy(link => link.TargetId).Select(group => new Target
        {
            Id = group.Key, Count = group.Count(), FirstLink = group.Min(link => link.Id), LastLink = group.Max(link => link.Id),
        });
    }

    private static IQueryable<Target> Ranked(IQueryable<Target> targets, UncapturedSort sort) => sort == UncapturedSort.Newest
        ? targets.OrderByDescending(target => target.LastLink)
        : targets.OrderByDescending(target => target.Count).ThenByDescending(target => target.LastLink);

    private async Task<UncapturedTarget> ShownAsync(Target target, Dictionary<string, int> unwanted, CancellationToken cancellationToken)
    {
        var links = await db.RelatedLinks.AsNoTracking().Where(link => link.TargetId == target.Id && link.TargetArticleId == null).OrderByDescending(link => link.Id).Take(MostLinks)
            .Select(link => new { link.TargetUrl, link.LinkText, link.ArticleId, link.Article!.Title, link.Article.BestDate }).ToListAsync(cancellationToken);
        links.Reverse();
        return new UncapturedTarget(
            target.Id,
            links.Count == 0 ? "" : links[0].TargetUrl,
            [.. links.Select(link => link.LinkText).Where(text => text.Length > 0).Distinct()],
            [.. links.Select(link => link.ArticleId).Distinct()],
            [.. links.Select(link => new Titled(link.ArticleId, link.Title)).Distinct()],
            target.Count,
            links.Select(link => link.BestDate).Append("").Max(StringComparer.Ordinal)!.NullIfEmpty(),
            unwanted.TryGetValue(target.Id, out var decision) ? decision : null);
    }

    private sealed class Target
    {
        public required string Id { get; init; }

        public required int Count { get; init; }

        public required int FirstLink { get; init; }

        public required int LastLink { get; init; }
    }
}
