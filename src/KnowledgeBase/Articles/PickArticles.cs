using KnowledgeBase.Data;

namespace KnowledgeBase.Articles;

/// <summary>Articles that someone asks for by their ids.</summary>
public sealed class PickArticles(KnowledgeBaseContext db)
{
    /// <summary>In the order of the ids; ids without an article are left out, and those after the hundredth.</summary>
    public Task<IReadOnlyList<ArticleSummary>> RunAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        ArticleSummaries.LoadAsync(db, [.. ids.Take(Paging.MaxSize)], [], cancellationToken);
}
