using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>One thing as it is and as it would be.</summary>
/// <param name="Before">Null when it would be new.</param>
/// <param name="After">Null when it would no longer be there.</param>
/// <param name="LeadsTo">Where its address would lead when it would no longer be there; null when nowhere.</param>
public sealed record ChangedSheet(Sheet? Before, Sheet? After, int? LeadsTo);

/// <summary>What decisions would do.</summary>
/// <param name="Refusal">Why they cannot be made; null when they can.</param>
/// <param name="Before">The whole library as it is.</param>
/// <param name="After">The whole library as it would be.</param>
/// <param name="Changes">What they are about, those that stay as they are included, oldest first; of articles then the papers that change with them.</param>
public sealed record CorrectionPreview(CorrectionRefusal? Refusal, LibraryCounts Before, LibraryCounts After, IReadOnlyList<ChangedSheet> Changes);

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
    public Task<CorrectionPreview> UndoAsync(CorrectionShown correction, CancellationToken cancellationToken) => TryAsync(
        correction.Of,
        [.. EndsOf(correction.Kind, correction.Of, correction.Subject, correction.Other)],
        async () => await undo.RunInTurnAsync(correction.Id, cancellationToken) ? null : CorrectionRefusal.NotInForce,
        cancellationToken);

    private async Task<CorrectionPreview> TryAsync(
        CorrectionSubject of, IReadOnlyList<string> ends, Func<Task<CorrectionRefusal?>> decide, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var concerned = await ConcernedAsync(of, ends, cancellationToken);
        var before = await LibraryCounts.ReadAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var refusal = await decide();
        db.ChangeTracker.Clear();
        concerned.UnionWith(await ConcernedAsync(of, ends, cancellationToken));
        var after = await LibraryCounts.ReadAsync(db, cancellationToken);
        var sheets = new List<(Sheet? Sheet, int? LeadsTo)>();
        foreach (var (kind, id) in concerned)
        {
            var sheet = await show.RunAsync(kind, id, cancellationToken);
            sheets.Add((sheet, sheet is null ? await find.RunAsync(kind, id, cancellationToken) : null));
        }

        await transaction.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        active.Renew();
        return new CorrectionPreview(refusal, before, after, await ChangesAsync(of, concerned.Zip(sheets), cancellationToken));
    }

    // What else is concerned is told only where it changes.
    private async Task<IReadOnlyList<ChangedSheet>> ChangesAsync(
        CorrectionSubject of, IEnumerable<((CorrectionSubject Of, int Id) One, (Sheet? Sheet, int? LeadsTo) After)> concerned, CancellationToken cancellationToken)
    {
        var changes = new List<ChangedSheet>();
        foreach (var (one, after) in concerned.OrderBy(pair => pair.One.Of != of).ThenBy(pair => pair.One.Id))
        {
            var before = await show.RunAsync(one.Of, one.Id, cancellationToken);
            if (before is null ? after.Sheet is not null : after.Sheet is null || one.Of == of || !before.TellsTheSameAs(after.Sheet))
            {
                changes.Add(new ChangedSheet(before, after.Sheet, after.LeadsTo));
            }
        }

        return changes;
    }

    // What the keys lead to as things stand, and of articles also the papers.
    private async Task<SortedSet<(CorrectionSubject Of, int Id)>> ConcernedAsync(CorrectionSubject of, IReadOnlyList<string> ends, CancellationToken cancellationToken)
    {
        List<string> keys = [.. ends, .. await SplitsAsync(of, ends, cancellationToken)];
        var canonical = of == CorrectionSubject.Paper ? null : await active.CanonicalAsync(of, keys, cancellationToken);
        var concerned = new SortedSet<(CorrectionSubject, int)>();
        foreach (var key in keys)
        {
            if (await CorrectionSubjects.IdOfAsync(db, of, canonical?[key] ?? key, cancellationToken) is { } id)
            {
                concerned.Add((of, id));
            }
        }

        if (of == CorrectionSubject.Article)
        {
            var articles = concerned.Select(one => one.Item2).ToList();
            concerned.UnionWith((await db.ArticlePapers.Where(mention => articles.Contains(mention.ArticleId)).Select(mention => mention.PaperId).ToListAsync(cancellationToken))
                .Select(paper => (CorrectionSubject.Paper, paper)));
        }

        return concerned;
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
