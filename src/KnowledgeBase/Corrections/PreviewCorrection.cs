using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Corrections;

/// <summary>One thing as it is and as it would be.</summary>
/// <param name="Before">Null when it would be new.</param>
/// <param name="After">Null when it would no longer be there.</param>
/// <param name="LeadsTo">Where its address would lead when it would no longer be there; null when nowhere.</param>
public sealed record ChangedSheet(Sheet? Before, Sheet? After, int? LeadsTo);

/// <summary>What decisions would do.</summary>
/// <param name="Refusal">Why they cannot be made; null when they can.</param>
/// <param name="Changes">What they are about, those that stay as they are included, oldest first.</param>
public sealed record CorrectionPreview(CorrectionRefusal? Refusal, IReadOnlyList<ChangedSheet> Changes);

/// <summary>
/// Shows what decisions, or taking one back, would do: makes them hold, looks, and takes all of it back in the same transaction. So it cannot
/// foresee anything else than what will happen.
/// </summary>
public sealed class PreviewCorrection(
    KnowledgeBaseContext db, WriterGate gate, ActiveCorrections active, MakeCorrection make, UndoCorrection undo, FindRetired find, ShowSheet show)
{
    /// <param name="inputs">At least one, all about one kind of thing; see <see cref="MakeCorrection"/>.</param>
    /// <param name="cancellationToken">Ends it; nothing has changed then.</param>
    public Task<CorrectionPreview> RunAsync(IReadOnlyList<MakeCorrectionInput> inputs, CancellationToken cancellationToken) => TryAsync(
        inputs[0].Of,
        [.. inputs.SelectMany(input => EndsOf(input.Kind, input.Of, input.Subject, input.Other))],
        async () => (await make.RunInTurnAsync(inputs, cancellationToken)).Refusal,
        cancellationToken);

    /// <summary>What taking a decision back would do.</summary>
    public Task<CorrectionPreview> UndoAsync(Correction correction, CancellationToken cancellationToken) => TryAsync(
        correction.Of,
        [.. EndsOf(correction.Kind, correction.Of, correction.Subject, correction.Other)],
        async () => await undo.RunInTurnAsync(correction.Id, cancellationToken) ? null : CorrectionRefusal.NotInForce,
        cancellationToken);

    private async Task<CorrectionPreview> TryAsync(
        CorrectionSubject of, IReadOnlyList<string> ends, Func<Task<CorrectionRefusal?>> decide, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var newest = await SplitsAsync(of, ends, cancellationToken);
        var before = await SheetsAsync(of, [.. ends, .. newest], cancellationToken);
        var refusal = await decide();
        db.ChangeTracker.Clear();
        var after = refusal is null ? await SheetsAsync(of, [.. ends, .. await SplitsAsync(of, ends, cancellationToken)], cancellationToken) : before;
        var changes = new List<ChangedSheet>();
        foreach (var id in before.Keys.Union(after.Keys).Order())
        {
            var leadsTo = after.ContainsKey(id) ? null : await find.RunAsync(of, id, cancellationToken);
            changes.Add(new ChangedSheet(before.GetValueOrDefault(id), after.GetValueOrDefault(id), leadsTo));
        }

        await transaction.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        active.Renew();
        return new CorrectionPreview(refusal, changes);
    }

    private async Task<Dictionary<int, Sheet>> SheetsAsync(CorrectionSubject of, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var canonical = of == CorrectionSubject.Paper ? null : await active.CanonicalAsync(of, keys, cancellationToken);
        var sheets = new Dictionary<int, Sheet>();
        foreach (var key in keys)
        {
            if (await CorrectionSubjects.IdOfAsync(db, of, canonical?[key] ?? key, cancellationToken) is { } id && !sheets.ContainsKey(id)
                && await show.RunAsync(of, id, cancellationToken) is { } sheet)
            {
                sheets.Add(id, sheet);
            }
        }

        return sheets;
    }

    // Who was told apart from others of one name is found under a key of its own.
    private async Task<IReadOnlyList<string>> SplitsAsync(CorrectionSubject of, IReadOnlyList<string> ends, CancellationToken cancellationToken) =>
        of is not (CorrectionSubject.Author or CorrectionSubject.Affiliation) ? []
            : [.. (await active.AboutAsync(of, ends, cancellationToken)).Where(one => one.Kind == CorrectionKind.Split)
                .Select(one => NameDecisions.OfOther(one.Subject, one.Value!)).Distinct()];

    private static IEnumerable<string> EndsOf(CorrectionKind kind, CorrectionSubject of, string subject, string? other) => (kind, of) switch
    {
        (CorrectionKind.Split, CorrectionSubject.Paper) => [subject, PaperReference.OfSplit(other!, subject)],
        (CorrectionKind.Merge or CorrectionKind.NotSame or CorrectionKind.Later, _) when other is not null => [subject, other],
        _ => [subject],
    };
}
