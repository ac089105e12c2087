using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Articles.Finding;

/// <summary>
/// Indexes the whole library anew when it was indexed otherwise than today, after an update of the app. Done before anything asks the index, because half an
/// index would miss what stands in the library; interrupted, it begins again at the next start.
/// </summary>
internal sealed class RebuildIndex(KnowledgeBaseContext db, WriterGate gate, ILogger<RebuildIndex> logger)
{
    /// <summary>Rises whenever the same article would be cut or labelled otherwise.</summary>
    private const string Version = "1";

    private const string Mark = "search";

    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Marks.AnyAsync(mark => mark.Name == Mark && mark.Value == Version, cancellationToken))
        {
            return;
        }

        await ArticleIndex.Of(db).ClearAsync(cancellationToken);
        var last = 0;
        while (await BatchAsync(last, cancellationToken) is { Count: > 0 } ids)
        {
            last = ids[^1];
            logger.LogInformation("Indexing the library for search: done up to article {ArticleId}", last);
        }

        await MarkAsync(Version, cancellationToken);
    }

    /// <summary>
    /// Writes every row again while readers search, an article's row in the place of its last one; after damage, from nothing. Ingestion goes on between
    /// the batches.
    /// </summary>
    /// <param name="progress">Told the articles done, and of how many.</param>
    /// <param name="cancellationToken">Ends it between two batches. After damage the next start goes on with it.</param>
    public async Task AnewAsync(Action<int, int> progress, CancellationToken cancellationToken)
    {
        await ClearDamagedAsync(cancellationToken);
        var (last, done, total) = (0, 0, await db.Articles.CountAsync(cancellationToken));
        while (true)
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            if (await BatchAsync(last, cancellationToken) is not { Count: > 0 } ids)
            {
                await MarkAsync(Version, cancellationToken);
                return;
            }

            (last, done) = (ids[^1], done + ids.Count);
            progress(done, Math.Max(done, total));
        }
    }

    private async Task ClearDamagedAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await ArticleIndex.Of(db).DamageAsync(cancellationToken) is not null)
        {
            await MarkAsync("", cancellationToken);
            await ArticleIndex.Of(db).ClearAsync(cancellationToken);
        }
    }

    private async Task MarkAsync(string version, CancellationToken cancellationToken)
    {
        var mark = await db.Marks.SingleOrDefaultAsync(one => one.Name == Mark, cancellationToken) ?? db.Marks.Add(new LibraryMark { Name = Mark, Value = "" }).Entity;
        mark.Value = version;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyList<int>> BatchAsync(int after, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var articles = await db.Articles.AsNoTracking().Where(article => article.Id > after).OrderBy(article => article.Id).Take(BatchSize)
            .Select(article => new { article.Id, article.Html }).ToListAsync(cancellationToken);
        foreach (var article in articles)
        {
            var text = StoredText.Of(new ArticleHtml(article.Html));
            await db.Articles.Where(one => one.Id == article.Id).ExecuteUpdateAsync(one => one.SetProperty(stored => stored.PlainText, text), cancellationToken);
        }

        await IndexArticles.RunAsync(db, [.. articles.Select(article => article.Id)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. articles.Select(article => article.Id)];
    }
}
