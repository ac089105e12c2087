using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>A stored capture with what reading it gave.</summary>
/// <param name="Prepared">Null when it could not be read; then <paramref name="Reason"/> says why.</param>
public sealed record IngestInput(int CaptureId, PreparedCapture? Prepared, string? Reason)
{
    /// <summary>How long reading took; null where nobody measured.</summary>
    public TimeSpan? Took { get; init; }
}

/// <summary>What became of a capture.</summary>
public sealed record IngestOutcome(CaptureStatus Status, string? Reason, int? ArticleId);

/// <summary>
/// Takes a capture that was read into the library, in one transaction: the article it belongs to, its papers and links, the outcome of
/// every capture of that article, and the links elsewhere that now lead to it. A capture that was ingested before is taken anew, and leaves
/// the article it belonged to when it now speaks of another one. A capture of an article that somebody deleted is set aside.
/// </summary>
public sealed class IngestCapture(KnowledgeBaseContext db, WriteArticle writeArticle, RemoveArticle removeArticle, ActiveCorrections corrections, PrepareCapture prepare)
{
    public async Task<IngestOutcome> RunAsync(IngestInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await OneTransaction.BeginAsync(db, cancellationToken);
        var capture = await db.Captures.Include(capture => capture.Diagnostics).SingleAsync(capture => capture.Id == input.CaptureId, cancellationToken);
        capture.ReadMilliseconds = (int?)input.Took?.TotalMilliseconds ?? capture.ReadMilliseconds;
        var outcome = input.Prepared is { } prepared
            ? await IngestAsync(capture, prepared, cancellationToken)
            : await UnreadableAsync(capture, input.Reason!, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<IngestOutcome> UnreadableAsync(Capture capture, string reason, CancellationToken cancellationToken)
    {
        capture.Status = CaptureStatus.Unreadable;
        capture.Reason = reason;
        capture.RemovedKey = null;
        capture.Gaps = null;
        capture.ReaderVersion = CaptureReader.Version;
        await LeaveAnyAsync(capture, cancellationToken);
        return new IngestOutcome(capture.Status, reason, ArticleId: null);
    }

    private async Task<IngestOutcome> SetAsideAsync(Capture capture, Correction deletion, CancellationToken cancellationToken)
    {
        await LeaveAnyAsync(capture, cancellationToken);
        capture.Status = CaptureStatus.Removed;
        capture.SetAside(deletion);
        return new IngestOutcome(capture.Status, capture.Reason, ArticleId: null);
    }

    private Task LeaveAnyAsync(Capture capture, CancellationToken cancellationToken) =>
        capture.ArticleId is { } former ? LeaveAsync(capture, former, cancellationToken) : Task.CompletedTask;

    private async Task<IngestOutcome> IngestAsync(Capture capture, PreparedCapture prepared, CancellationToken cancellationToken)
    {
        Note(capture, prepared);
        var key = (await corrections.CanonicalAsync(CorrectionSubject.Article, [prepared.Key], cancellationToken))[prepared.Key];
        if (await corrections.DeletionOfAsync(key, cancellationToken) is { } deletion)
        {
            return await SetAsideAsync(capture, deletion, cancellationToken);
        }

        var article = await db.Articles.Include(article => article.Captures).SingleOrDefaultAsync(article => article.Key == key, cancellationToken);
        if (capture.ArticleId is { } former && former != article?.Id)
        {
            article ??= await RenamedAsync(former, key, cancellationToken);
            if (article?.Id != former)
            {
                await LeaveAsync(capture, former, cancellationToken);
            }
        }

        var captures = (article?.Captures ?? []).Append(capture).DistinctBy(one => one.Id).ToList();
        var current = CurrentCapture.Choose(captures);
        if (article is null || current.Id == capture.Id)
        {
            (article, var healed) = await writeArticle.RunAsync(new WriteArticleInput(article, key, capture.Id, prepared), cancellationToken);
            capture.LinksHealed += healed;
        }
        else if (current.Id != article.CurrentCaptureId)
        {
            // A third capture, longer than both, can show that the newest is poor after all.
            await WriteFromAsync(article, current, cancellationToken);
        }

        Settle(captures, current, article, capture);
        return new IngestOutcome(capture.Status, Reason: null, article.Id);
    }

    // An article whose only capture now names another address stays the same row, so that its page stays where it is.
    private async Task<Article?> RenamedAsync(int former, string key, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(article => article.Captures).SingleAsync(article => article.Id == former, cancellationToken);
        if (article.Captures.Count > 1)
        {
            return null;
        }

        article.Key = key;
        return article;
    }

    private async Task LeaveAsync(Capture capture, int former, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(article => article.Captures).SingleAsync(article => article.Id == former, cancellationToken);
        article.Captures.Remove(capture);
        capture.ArticleId = null;
        if (article.Captures.Count == 0)
        {
            await removeArticle.RunAsync(article, cancellationToken);
            return;
        }

        var current = CurrentCapture.Choose(article.Captures);
        if (article.CurrentCaptureId == capture.Id)
        {
            await WriteFromAsync(article, current, cancellationToken);
        }

        Settle(article.Captures, current, article, read: null);
    }

    private async Task WriteFromAsync(Article article, Capture capture, CancellationToken cancellationToken)
    {
        if (await PreparedAgainAsync(db, prepare, capture.Id, cancellationToken) is { } prepared)
        {
            await writeArticle.RunAsync(new WriteArticleInput(article, article.Key, capture.Id, prepared), cancellationToken);
        }
    }

    /// <summary>Reads a stored capture again; null when it cannot be read.</summary>
    internal static async Task<PreparedCapture?> PreparedAgainAsync(KnowledgeBaseContext db, PrepareCapture prepare, int captureId, CancellationToken cancellationToken)
    {
        var stored = await db.Captures.Where(capture => capture.Id == captureId)
            .Select(capture => new { capture.FileName, capture.Content!.Bytes }).SingleAsync(cancellationToken);
        return (await prepare.RunAsync(stored.FileName, stored.Bytes, cancellationToken)).Prepared;
    }

    private static void Note(Capture capture, PreparedCapture prepared)
    {
        capture.Form = prepared.Article.Form;
        capture.CapturedUtc = prepared.Article.CapturedUtc;
        capture.TextHash = prepared.TextHash;
        capture.TextLength = prepared.TextLength;
        capture.ReaderVersion = CaptureReader.Version;
        capture.Gaps = ReadingGap.In(prepared.Article);
        (capture.Reason, capture.RemovedKey) = (null, null);
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

    // Captures that wait to be read again keep waiting.
    private static void Settle(List<Capture> captures, Capture current, Article article, Capture? read)
    {
        foreach (var capture in captures.Where(capture => capture.Status != CaptureStatus.Pending || capture == read))
        {
            capture.ArticleId = article.Id;
            capture.Status = CurrentCapture.StatusOf(capture, current);
        }
    }
}
