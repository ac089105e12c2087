using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>An address that articles link to and no capture covers.</summary>
/// <param name="Id">See <see cref="TargetId"/>; its page is <c>/uncaptured/{id}</c>.</param>
/// <param name="LinkTexts">Different words of the links.</param>
/// <param name="LinkedFrom">Ids of the linking articles.</param>
/// <param name="Articles">The same with their titles.</param>
/// <param name="Count">Number of links.</param>
public sealed record UncapturedTarget(
    string Id, string Url, IReadOnlyList<string> LinkTexts, IReadOnlyList<int> LinkedFrom, IReadOnlyList<Titled> Articles, int Count);

/// <summary>What is worth capturing next: uncaptured targets, most linked first.</summary>
public sealed class ListUncaptured(KnowledgeBaseContext db)
{
    public async Task<Listed<UncapturedTarget>> RunAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, pageSize);
        var targets = Targets();
        var total = await targets.CountAsync(cancellationToken);
        var ranked = await Ranked(targets).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<UncapturedTarget>(total, paging.Page, paging.Size, await ShownAsync(ranked, cancellationToken));
    }

    /// <summary>The addresses of all targets, most linked first.</summary>
    public async Task<IReadOnlyList<string>> UrlsAsync(CancellationToken cancellationToken)
    {
        var firsts = await Ranked(Targets()).Select(target => target.FirstLink).ToListAsync(cancellationToken);
        var urls = await db.RelatedLinks.AsNoTracking().Where(link => link.TargetArticleId == null)
            .Select(link => new { link.Id, link.TargetUrl }).ToDictionaryAsync(link => link.Id, link => link.TargetUrl, cancellationToken);
        return [.. firsts.Select(id => urls[id])];
    }

    private IQueryable<Target> Targets() =>
        db.RelatedLinks.Where(link => link.TargetArticleId == null).GroupBy(link => link.TargetKey)
            .Select(group => new Target { Key = group.Key, Count = group.Count(), FirstLink = group.Min(link => link.Id) });

    private static IQueryable<Target> Ranked(IQueryable<Target> targets) =>
        targets.OrderByDescending(target => target.Count).ThenBy(target => target.Key);

    private async Task<IReadOnlyList<UncapturedTarget>> ShownAsync(List<Target> ranked, CancellationToken cancellationToken)
    {
        var keys = ranked.Select(target => target.Key).ToList();
        var rows = await db.RelatedLinks.AsNoTracking().Where(link => keys.Contains(link.TargetKey)).OrderBy(link => link.Id)
            .Select(link => new { link.TargetKey, link.TargetUrl, link.LinkText, link.ArticleId, link.Article!.Title }).ToListAsync(cancellationToken);
        var links = rows.ToLookup(row => row.TargetKey);
        return
        [
            .. ranked.Select(target => new UncapturedTarget(
                TargetId.Of(target.Key),
                links[target.Key].First().TargetUrl,
                [.. links[target.Key].Select(link => link.LinkText).Where(text => text.Length > 0).Distinct()],
                [.. links[target.Key].Select(link => link.ArticleId).Distinct()],
                [.. links[target.Key].Select(link => new Titled(link.ArticleId, link.Title)).Distinct()],
                target.Count)),
        ];
    }

    private sealed class Target
    {
        public required string Key { get; init; }

        public required int Count { get; init; }

        public required int FirstLink { get; init; }
    }
}
