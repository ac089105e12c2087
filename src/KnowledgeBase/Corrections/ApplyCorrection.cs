using KnowledgeBase.Articles;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Makes the library follow a decision that was just made or taken back.</summary>
public sealed class ApplyCorrection(
    KnowledgeBaseContext db, ActiveCorrections active, AssignPapers assignPapers, NameIndex names, DeleteArticle deleteArticle, IngestCapture ingestCapture,
    PrepareCapture prepare)
{
    /// <summary>
    /// Saves the decision with what follows from it for papers and names, in one transaction. Articles are ingested anew after it; should the
    /// process end in between, the ingestion worker does it, because their captures wait.
    /// </summary>
    internal async Task SaveAndRunAsync(Correction correction, CancellationToken cancellationToken)
    {
        await using (var transaction = await OneTransaction.BeginAsync(db, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            active.Renew();
            await FollowAsync(correction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        if (correction.Of == CorrectionSubject.Article && IsOfReading(correction))
        {
            await IngestAsync(correction, cancellationToken);
        }
    }

    private Task FollowAsync(Correction correction, CancellationToken cancellationToken) => correction.Of switch
    {
        _ when correction.Kind == CorrectionKind.Later => Task.CompletedTask,
        _ when correction is { Kind: CorrectionKind.Delete, UndoneUtc: null } => deleteArticle.RunAsync(correction, cancellationToken),
        CorrectionSubject.Article => WaitAsync(correction, cancellationToken),
        CorrectionSubject.Paper => FollowPapersAsync(correction, cancellationToken),
        _ => FollowNamesAsync(correction, cancellationToken),
    };

    // Of two that are joined the other one's address stays, as it does of everything else.
    private async Task FollowPapersAsync(Correction correction, CancellationToken cancellationToken)
    {
        var kept = correction is { Kind: CorrectionKind.Merge, UndoneUtc: null }
            ? await CorrectionSubjects.IdOfAsync(db, CorrectionSubject.Paper, correction.Other!, cancellationToken)
            : null;
        await assignPapers.RefreshAsync([], ReferencesOf(correction), cancellationToken, kept);
    }

    private static IEnumerable<string> ReferencesOf(Correction correction) =>
        correction.Kind == CorrectionKind.Split ? [correction.Subject, PaperReference.OfSplit(correction.Other!, correction.Subject)]
        : correction.Other is { } other ? [correction.Subject, other]
        : [correction.Subject];

    private async Task FollowNamesAsync(Correction correction, CancellationToken cancellationToken)
    {
        List<string> keys = correction.Kind == CorrectionKind.Split
            ? [correction.Subject, NameDecisions.OfOther(correction.Subject, correction.Value!)]
            : [correction.Subject, correction.Other ?? correction.Subject];
        keys = [.. keys.Concat((await active.CanonicalAsync(correction.Of, keys, cancellationToken)).Values).Distinct()];
        var papers = correction.Of == CorrectionSubject.Author
            ? db.Authorships.Where(row => keys.Contains(row.Author!.NameKey)).Select(row => row.PaperId)
            : db.PaperAffiliations.Where(row => keys.Contains(row.Affiliation!.NameKey)).Select(row => row.PaperId);
        foreach (var some in (await papers.Distinct().ToListAsync(cancellationToken)).Chunk(200))
        {
            await assignPapers.RefreshAsync(some, [], cancellationToken);
        }

        await names.RespellAsync(correction.Of, keys, cancellationToken);
    }

    private IQueryable<Capture> CapturesOf(Correction correction) => db.Captures.Where(capture =>
        capture.Article!.Key == correction.Subject || capture.RemovedKey == correction.Subject
        || (correction.Other != null && (capture.Article.Key == correction.Other || capture.RemovedKey == correction.Other)));

    private async Task WaitAsync(Correction correction, CancellationToken cancellationToken)
    {
        if (IsOfReading(correction))
        {
            await CapturesOf(correction).ExecuteUpdateAsync(
                capture => capture.SetProperty(one => one.Status, CaptureStatus.Pending).SetProperty(one => one.Attempts, 0), cancellationToken);
        }
    }

    // The text of an article is written with what was decided about it.
    private static bool IsOfReading(Correction one) =>
        one.Kind is CorrectionKind.Field or CorrectionKind.Add or CorrectionKind.Remove or CorrectionKind.Merge || one is { Kind: CorrectionKind.Delete, UndoneUtc: not null };

    private async Task IngestAsync(Correction correction, CancellationToken cancellationToken)
    {
        foreach (var id in await CapturesOf(correction).OrderBy(capture => capture.Id).Select(capture => capture.Id).ToListAsync(cancellationToken))
        {
            // One at a time: a capture may be large, and an article may have many.
            var capture = await db.Captures.Where(capture => capture.Id == id).Select(capture => new { capture.FileName, capture.Content!.Bytes }).SingleAsync(cancellationToken);
            if (await prepare.RunAsync(capture.FileName, capture.Bytes, cancellationToken) is { Broke: false } preparation)
            {
                await ingestCapture.RunAsync(new IngestInput(id, preparation.Prepared, preparation.Reason), cancellationToken);
            }
        }
    }
}
