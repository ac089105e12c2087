using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>A stored capture with what reading it gave.</summary>
/// <param name="Prepared">Null when it could not be read; then <paramref name="Reason"/> says why.</param>
public sealed record IngestInput(int CaptureId, PreparedCapture? Prepared, string? Reason);

/// <summary>What became of a capture.</summary>
public sealed record IngestOutcome(CaptureStatus Status, string? Reason, int? ArticleId);

/// <summary>
/// Takes a capture that was read into the library, in one transaction: the article it belongs to, its papers and links, the outcome of
/// every capture of that article, and the links elsewhere that now lead to it.
/// </summary>
public sealed class IngestCapture(KnowledgeBaseContext db, WriteArticle writeArticle)
{
    public async Task<IngestOutcome> RunAsync(IngestInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var capture = await db.Captures.Include(capture => capture.Diagnostics).SingleAsync(capture => capture.Id == input.CaptureId, cancellationToken);
        var outcome = input.Prepared is { } prepared
            ? await IngestAsync(capture, prepared, cancellationToken)
            : Unreadable(capture, input.Reason!);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private static IngestOutcome Unreadable(Capture capture, string reason)
    {
        capture.Status = CaptureStatus.Unreadable;
        capture.Reason = reason;
        capture.ReaderVersion = CaptureReader.Version;
        return new IngestOutcome(capture.Status, reason, ArticleId: null);
    }

    private async Task<IngestOutcome> IngestAsync(Capture capture, PreparedCapture prepared, CancellationToken cancellationToken)
    {
        Note(capture, prepared);
        var article = await db.Articles.Include(article => article.Captures).SingleOrDefaultAsync(article => article.Key == prepared.Key, cancellationToken);
        var captures = (article?.Captures ?? []).Append(capture).DistinctBy(one => one.Id).ToList();
        var current = CurrentCapture.Choose(captures);
        if (article is null || current.Id == capture.Id)
        {
            article = await writeArticle.RunAsync(new WriteArticleInput(article, capture.Id, prepared), cancellationToken);
        }
        else if (current.Id != article.CurrentCaptureId && await PreparedAgainAsync(current, cancellationToken) is { } again)
        {
            // A third capture, longer than both, can show that the newest is poor after all.
            await writeArticle.RunAsync(new WriteArticleInput(article, current.Id, again), cancellationToken);
        }

        Settle(captures, current, article);
        return new IngestOutcome(capture.Status, Reason: null, article.Id);
    }

    private static void Note(Capture capture, PreparedCapture prepared)
    {
        capture.Form = prepared.Article.Form;
        capture.CapturedUtc = prepared.Article.CapturedUtc;
        capture.TextHash = prepared.TextHash;
        capture.TextLength = prepared.TextLength;
        capture.ReaderVersion = CaptureReader.Version;
        capture.Reason = null;
        capture.Diagnostics.Clear();
        capture.Diagnostics.AddRange(prepared.Article.Diagnostics.Select(noted => new Diagnostic
        {
            Code = noted.Code,
            Severity = DiagnosticCatalog.Severity(noted.Code),
            FirstLine = noted.FirstLine,
            LastLine = noted.LastLine,
            Detail = noted.Detail,
        }));
    }

    private async Task<PreparedCapture?> PreparedAgainAsync(Capture capture, CancellationToken cancellationToken)
    {
        var bytes = await db.CaptureContents.Where(content => content.CaptureId == capture.Id).Select(content => content.Bytes).SingleAsync(cancellationToken);
        return PreparedCapture.From(capture.FileName, bytes).Prepared;
    }

    private static void Settle(List<Capture> captures, Capture current, Article article)
    {
        foreach (var capture in captures)
        {
            capture.ArticleId = article.Id;
            capture.Status = CurrentCapture.StatusOf(capture, current);
        }
    }
}
