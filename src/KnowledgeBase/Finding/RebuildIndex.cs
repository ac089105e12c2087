using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Finding;

/// <summary>
/// Indexes the whole library anew when it was indexed otherwise than today, after an update of the app. Done before anything asks an index, because half an
/// index would miss what stands in the library; interrupted, it begins again at the next start.
/// </summary>
internal sealed class RebuildIndex(KnowledgeBaseContext db, IndexNames names, WriterGate gate, ILogger<RebuildIndex> logger)
{
    /// <summary>Rises whenever the same article, paper or name would be cut or labelled otherwise.</summary>
    private const string Version = "2";

    private const string Mark = "search";

    private const int BatchSize = 200;

    private IEnumerable<Part> Parts =>
    [
        new(IndexTable.Articles, db.Articles.Select(article => article.Id), ArticlesAsync),
        new(IndexTable.Papers, db.Papers.Select(paper => paper.Id), (ids, token) => IndexPapers.RunAsync(db, ids, token)),
        new(IndexTable.Authors, db.Authors.Select(author => author.Id), names.AuthorsAsync),
        new(IndexTable.Affiliations, db.Affiliations.Select(affiliation => affiliation.Id), names.AffiliationsAsync),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Marks.AnyAsync(mark => mark.Name == Mark && mark.Value == Version, cancellationToken))
        {
            return;
        }

        foreach (var part in Parts)
        {
            await TextIndex.Of(db, part.Table).ClearAsync(cancellationToken);
            for (var last = 0; await BatchAsync(part, last, cancellationToken) is { Count: > 0 } ids; last = ids[^1])
            {
                logger.LogInformation("Indexing the library for search: {Table} done up to {Id}", part.Table.Rows, ids[^1]);
            }
        }

        await MarkAsync(Version, cancellationToken);
    }

    /// <summary>
    /// Writes every row again while readers search, each in the place of its last one; after damage, from nothing. Ingestion goes on between the batches.
    /// </summary>
    /// <param name="progress">Told the articles, papers and names done, and of how many.</param>
    /// <param name="cancellationToken">Ends it between two batches. After damage the next start goes on with it.</param>
    public async Task AnewAsync(Action<int, int> progress, CancellationToken cancellationToken)
    {
        var (done, total) = (0, 0);
        foreach (var part in Parts)
        {
            await ClearDamagedAsync(part.Table, cancellationToken);
            total += await part.All.CountAsync(cancellationToken);
        }

        foreach (var part in Parts)
        {
            for (var last = 0; await InTurnAsync(part, last, cancellationToken) is { Count: > 0 } ids; last = ids[^1])
            {
                done += ids.Count;
                progress(done, Math.Max(done, total));
            }
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        await MarkAsync(Version, cancellationToken);
    }

    private async Task ClearDamagedAsync(IndexTable table, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await TextIndex.Of(db, table).DamageAsync(cancellationToken) is not null)
        {
            await MarkAsync("", cancellationToken);
            await TextIndex.Of(db, table).ClearAsync(cancellationToken);
        }
    }

    private async Task MarkAsync(string version, CancellationToken cancellationToken)
    {
        var mark = await db.Marks.SingleOrDefaultAsync(one => one.Name == Mark, cancellationToken) ?? db.Marks.Add(new LibraryMark { Name = Mark, Value = "" }).Entity;
        mark.Value = version;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyList<int>> InTurnAsync(Part part, int after, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await BatchAsync(part, after, cancellationToken);
    }

    private async Task<IReadOnlyList<int>> BatchAsync(Part part, int after, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ids = await part.All.Where(id => id > after).OrderBy(id => id).Take(BatchSize).ToListAsync(cancellationToken);
        await part.IndexAsync(ids, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids;
    }

    private async Task ArticlesAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        foreach (var article in await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, article.Html }).ToListAsync(cancellationToken))
        {
            var text = StoredText.Of(new ArticleHtml(article.Html));
            await db.Articles.Where(one => one.Id == article.Id).ExecuteUpdateAsync(one => one.SetProperty(stored => stored.PlainText, text), cancellationToken);
        }

        await IndexArticles.RunAsync(db, ids, cancellationToken);
        await LinkCounts.RefreshAsync(db, ids, cancellationToken);
    }

    private sealed record Part(IndexTable Table, IQueryable<int> All, Func<IReadOnlyCollection<int>, CancellationToken, Task> IndexAsync);
}
