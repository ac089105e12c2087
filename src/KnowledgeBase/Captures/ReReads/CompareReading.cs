using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>
/// Shows what reading a stored capture again would change, by taking in what today's reader gives and taking that back (<see cref="TryOut"/>): one
/// capture at a time, as if it alone were read again.
/// </summary>
public sealed class CompareReading(KnowledgeBaseContext db, PrepareCapture prepare, IngestCapture ingest, ActiveCorrections corrections, TryOut tryOut)
{
    /// <summary>Null when there is no such capture any more, or it waits to be read.</summary>
    public async Task<ReadingChange?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var stored = await db.Captures.Where(capture => capture.Id == id && capture.Status != CaptureStatus.Pending)
            .Select(capture => new { capture.FileName, capture.Content!.Bytes }).SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            return null;
        }

        var preparation = await prepare.RunAsync(stored.FileName, stored.Bytes, cancellationToken);
        return preparation.Broke
            ? new ReadingChange(id, stored.FileName, ArticleId: null, Title: null, FileReasons.ReaderEnded.With(), Rows: [], Sheets: [], Kept: [])
            : await TryAsync(id, stored.FileName, preparation, cancellationToken);
    }

    private async Task<ReadingChange> TryAsync(int id, string fileName, Preparation preparation, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<SheetRow>>();
        var (_, changes) = await tryOut.RunAsync(
            async () =>
            {
                rows.Add(await CaptureRows.ReadAsync(db, id, cancellationToken));
                return await ConcernedAsync(id, cancellationToken);
            },
            () => ingest.RunAsync(new IngestInput(id, preparation.Prepared, preparation.Reason), cancellationToken),
            cancellationToken);
        var article = changes.Select(change => change.Before ?? change.After!).FirstOrDefault(sheet => sheet.Of == CorrectionSubject.Article);
        List<ChangedRow> own = [.. Changes.Of(rows[0], rows[1]).Where(row => row.Differs)];
        List<ChangedSheet> sheets = [.. changes.Where(change => change.Differs)];
        var kept = own.Count + sheets.Count > 0 ? await KeptAsync(changes, cancellationToken) : [];
        return new ReadingChange(id, fileName, article?.Id, article?.Label, Trouble: null, own, sheets, kept);
    }

    private async Task<IReadOnlyCollection<(CorrectionSubject Of, int Id)>> ConcernedAsync(int id, CancellationToken cancellationToken)
    {
        var article = await db.Captures.Where(capture => capture.Id == id).Select(capture => capture.ArticleId).SingleAsync(cancellationToken);
        return article is not { } known ? [] :
        [
            (CorrectionSubject.Article, known),
            .. (await db.ArticlePapers.Where(mention => mention.ArticleId == known).Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken))
                .Select(paper => (CorrectionSubject.Paper, paper)),
        ];
    }

    private async Task<IReadOnlyList<CorrectionShown>> KeptAsync(IReadOnlyList<ChangedSheet> changes, CancellationToken cancellationToken)
    {
        var found = new List<Correction>();
        foreach (var of in changes.Select(change => change.Before ?? change.After!).GroupBy(sheet => sheet.Of))
        {
            found.AddRange(await corrections.AboutAsync(of.Key, of.Select(sheet => sheet.Key), cancellationToken));
        }

        return [.. found.Where(one => one.Kind is CorrectionKind.Field or CorrectionKind.Add or CorrectionKind.Remove).Select(CorrectionShown.From)];
    }
}
