using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>One thing as it is and as it would be.</summary>
/// <param name="Before">Null when it would be new.</param>
/// <param name="After">Null when it would no longer be there.</param>
/// <param name="LeadsTo">Where its address would lead when it would no longer be there; null when nowhere.</param>
public sealed record ChangedSheet(Sheet? Before, Sheet? After, int? LeadsTo)
{
    /// <summary>The fields of what would be there; empty for what would not.</summary>
    public IReadOnlyList<ChangedRow> Rows { get; } = After is null ? [] : Changes.Of(Before?.Rows ?? [], After.Rows);

    public bool Differs => Before is null || After is null || Rows.Any(row => row.Differs);
}

/// <summary>
/// Does something to the library, looks, and takes all of it back in the same transaction. So what it tells is what will happen, and cannot be
/// anything else.
/// </summary>
public sealed class TryOut(KnowledgeBaseContext db, WriterGate gate, ActiveCorrections active, FindRetired find, ShowSheet show)
{
    /// <param name="look">What is concerned as things stand; asked before and after.</param>
    /// <param name="act">What is done within the turn to write.</param>
    /// <param name="cancellationToken">Ends it; nothing has changed then.</param>
    /// <returns>What doing it gave, and everything concerned in the order of kinds and ids, what stays as it is included.</returns>
    internal async Task<(T Result, IReadOnlyList<ChangedSheet> Changes)> RunAsync<T>(
        Func<Task<IReadOnlyCollection<(CorrectionSubject Of, int Id)>>> look, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var concerned = new SortedSet<(CorrectionSubject Of, int Id)>(await look());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await act();
        db.ChangeTracker.Clear();
        concerned.UnionWith(await look());
        var after = new List<(Sheet? Sheet, int? LeadsTo)>();
        foreach (var (of, id) in concerned)
        {
            var sheet = await show.RunAsync(of, id, cancellationToken);
            after.Add((sheet, sheet is null ? await find.RunAsync(of, id, cancellationToken) : null));
        }

        await transaction.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        active.Renew();
        var changes = new List<ChangedSheet>();
        foreach (var ((of, id), then) in concerned.Zip(after))
        {
            if (await show.RunAsync(of, id, cancellationToken) is var before && (before ?? then.Sheet) is not null)
            {
                changes.Add(new ChangedSheet(before, then.Sheet, then.LeadsTo));
            }
        }

        return (result, changes);
    }
}
