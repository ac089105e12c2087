using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Inspection;
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
    private const string Mark = "search";

    private const string CapturesMark = "search-captures";

    private const int BatchSize = 200;

    /// <summary>Marks with the version that is today's. It rises whenever the same article, paper, name or capture would be cut or labelled otherwise.</summary>
    private static readonly Dictionary<string, string> Versions = new() { [Mark] = "2", [CapturesMark] = "2" };

    private IEnumerable<Part> Parts =>
    [
        new(Mark, IndexTable.Articles, db.Articles.Select(article => article.Id), ArticlesAsync),
        new(Mark, IndexTable.Papers, db.Papers.Select(paper => paper.Id), (ids, token) => IndexPapers.RunAsync(db, ids, token)),
        new(Mark, IndexTable.Authors, db.Authors.Select(author => author.Id), names.AuthorsAsync),
        new(Mark, IndexTable.Affiliations, db.Affiliations.Select(affiliation => affiliation.Id), names.AffiliationsAsync),
        new(CapturesMark, IndexTable.Captures, db.Captures.Select(capture => capture.Id), (ids, token) => IndexCaptures.RunAsync(db, ids, token)),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (mark, version) in Versions)
        {
            if (!await db.Marks.AnyAsync(one => one.Name == mark && one.Value == version, cancellationToken))
            {
                await FromNothingAsync(Parts.Where(part => part.Mark == mark), cancellationToken);
                await MarkAsync(mark, version, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Writes every row again while readers search, each in the place of its last one; after damage, from nothing. Ingestion goes on between the batches.
    /// </summary>
    /// <param name="progress">Told the articles, papers, names and captures done, and of how many.</param>
    /// <param name="cancellationToken">Ends it between two batches. After damage the next start goes on with it.</param>
    public async Task AnewAsync(Action<int, int> progress, CancellationToken cancellationToken)
    {
        var (done, total) = (0, 0);
        foreach (var part in Parts)
        {
            await ClearDamagedAsync(part, cancellationToken);
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
        foreach (var (mark, version) in Versions)
        {
            await MarkAsync(mark, version, cancellationToken);
        }
    }

    private async Task FromNothingAsync(IEnumerable<Part> parts, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await TextIndex.Of(db, part.Table).ClearAsync(cancellationToken);
            for (var last = 0; await BatchAsync(part, last, cancellationToken) is { Count: > 0 } ids; last = ids[^1])
            {
                logger.LogInformation("Indexing the library for search: {Table} done up to {Id}", part.Table.Rows, ids[^1]);
            }
        }
    }

    private async Task ClearDamagedAsync(Part part, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await TextIndex.Of(db, part.Table).DamageAsync(cancellationToken) is not null)
        {
            await MarkAsync(part.Mark, "", cancellationToken);
            await TextIndex.Of(db, part.Table).ClearAsync(cancellationToken);
        }
    }

    private async Task MarkAsync(string name, string version, CancellationToken cancellationToken)
    {
        var mark = await db.Marks.SingleOrDefaultAsync(one => one.Name == name, cancellationToken) ?? db.Marks.Add(new LibraryMark { Name = name, Value = "" }).Entity;
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

    private sealed record Part(string Mark, IndexTable Table, IQueryable<int> All, Func<IReadOnlyCollection<int>, CancellationToken, Task> IndexAsync);
}
