using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <param name="Page">Part of the text, from 1.</param>
public sealed record ShowCaptureInput(int Id, int Page = 1);

/// <summary>
/// One capture with everything that became of it. What the reader found is not stored: reading is pure, so the stored bytes are read
/// again and tell what today's reader finds where.
/// </summary>
public sealed class ShowCapture(KnowledgeBaseContext db)
{
    /// <summary>Fields that the page lists; the others stand at their lines only.</summary>
    private const int MostFields = 300;

    private const int MostMembers = 1000;

    /// <summary>Null when there is no capture of that id.</summary>
    public async Task<CaptureDetails?> RunAsync(ShowCaptureInput input, CancellationToken cancellationToken)
    {
        var capture = await db.Captures.AsNoTracking().Include(capture => capture.Diagnostics).Include(capture => capture.Content)
            .SingleOrDefaultAsync(capture => capture.Id == input.Id, cancellationToken);
        if (capture is null)
        {
            return null;
        }

        var title = await db.Articles.Where(article => article.Id == capture.ArticleId).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken);
        var members = db.ZipMembers.AsNoTracking().Where(member => member.ZipId == capture.Id);
        return WithText(Fields(capture, title), capture, input.Page) with
        {
            Members = await members.OrderBy(member => member.Id).Take(MostMembers)
                .Select(member => new MemberOfZip(member.Path, member.Fate, member.Reason, member.CaptureId)).ToListAsync(cancellationToken),
            MemberCount = await members.CountAsync(cancellationToken),
        };
    }

    private static CaptureDetails Fields(Capture capture, string? articleTitle) => new()
    {
        Id = capture.Id,
        FileName = capture.FileName,
        Origin = capture.Origin,
        Size = capture.Size,
        ContentHash = capture.ContentHash,
        ReceivedAt = capture.ReceivedUtc,
        Outcome = capture.Status.Print(),
        Reason = capture.Reason,
        Form = capture.Form,
        CapturedAt = capture.CapturedUtc,
        Attempts = capture.Attempts,
        ReaderVersion = capture.ReaderVersion,
        ArticleId = capture.ArticleId,
        ArticleTitle = articleTitle,
    };

    private static CaptureDetails WithText(CaptureDetails details, Capture capture, int page)
    {
        var bytes = capture.Content?.Bytes ?? [];
        var decoded = DecodedText.From(bytes);
        var article = Reading(capture, bytes);
        var diagnostics = Diagnostics(capture, article);
        return details with
        {
            HasContent = bytes.Length > 0,
            Encoding = bytes.Length > 0 ? decoded?.Encoding : null,
            IsExplained = article is not null,
            Diagnostics = diagnostics,
            Fields = [.. (article?.Evidence ?? []).Take(MostFields)],
            FieldCount = article?.Evidence.Count ?? 0,
            DroppedCount = article?.Dropped.Where(line => line.Part is null).DistinctBy(line => line.Number).Count() ?? 0,
            Window = decoded is { Text.Length: > 0 } ? CaptureWindow.Of(decoded.Text, page, article, diagnostics) : CaptureWindow.Empty,
        };
    }

    // What never was read to its end may be what ends the process; its text is shown, and nothing more.
    private static ExtractedArticle? Reading(Capture capture, byte[] bytes) =>
        capture.Status is CaptureStatus.Ingested or CaptureStatus.Unchanged or CaptureStatus.Superseded
        && CaptureReader.Read(capture.FileName, bytes) is CaptureReading.Readable readable ? readable.Article : null;

    // Rendering notes some as well, so what is stored counts as long as this reader stored it.
    private static IReadOnlyList<DiagnosticOfCapture> Diagnostics(Capture capture, ExtractedArticle? article)
    {
        var noticed = article is null || capture.ReaderVersion == CaptureReader.Version
            ? capture.Diagnostics.OrderBy(one => one.Id).Select(one => DiagnosticOfCapture.Of(one.Code, one.Detail, one.FirstLine, one.LastLine))
            : article.Diagnostics.Select(one => DiagnosticOfCapture.Of(one.Code, one.Detail, one.FirstLine, one.LastLine));
        return [.. noticed.OrderBy(one => one.FirstLine ?? 0)];
    }
}
