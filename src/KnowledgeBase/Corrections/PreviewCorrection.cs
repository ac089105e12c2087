using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>What decisions would do.</summary>
/// <param name="Refusal">Why they cannot be made; null when they can.</param>
/// <param name="Before">The whole library as it is.</param>
/// <param name="After">The whole library as it would be.</param>
/// <param name="Changes">What they are about, those that stay as they are included, oldest first; of articles then the papers that change with them.</param>
public sealed record CorrectionPreview(CorrectionRefusal? Refusal, LibraryCounts Before, LibraryCounts After, IReadOnlyList<ChangedSheet> Changes);

/// <summary>Shows what decisions, or taking one back, would do, by trying them out (<see cref="TryOut"/>).</summary>
public sealed class PreviewCorrection(
    KnowledgeBaseContext db, ActiveCorrections active, MakeCorrection make, UndoCorrection undo, TryOut tryOut)
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
        var counts = new List<LibraryCounts>();
        var (refusal, changes) = await tryOut.RunAsync(
            async () =>
            {
                counts.Add(await LibraryCounts.ReadAsync(db, cancellationToken));
                return await ConcernedAsync(of, ends, cancellationToken);
            },
            decide,
            cancellationToken);

        // What else is concerned is told only where it changes.
        var told = changes.Where(change => (change.After ?? change.Before!).Of == of || change.Differs).OrderBy(change => (change.After ?? change.Before!).Of != of);
        return new CorrectionPreview(refusal, counts[0], counts[1], [.. told]);
    }

    // What the keys lead to as things stand, and of articles also the papers.
    private async Task<IReadOnlyCollection<(CorrectionSubject Of, int Id)>> ConcernedAsync(CorrectionSubject of, IReadOnlyList<string> ends, CancellationToken cancellationToken)
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
