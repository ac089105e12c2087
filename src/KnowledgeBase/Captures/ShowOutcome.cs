using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>What has become of a capture.</summary>
/// <param name="Status">pending, ingested, unchanged, superseded, unreadable, removed or unpacked.</param>
/// <param name="Outcome">The same once it was read; null while it waits.</param>
/// <param name="Reason">One sentence for a person when it is unreadable or its article was deleted, else null.</param>
/// <param name="ArticleId">The article it belongs to; null while there is none.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Form">As the articles' <c>captureForm</c>; null until read.</param>
/// <param name="Members">What became of everything in it when it is a zip, else empty.</param>
public sealed record CaptureOutcome(
    int Id,
    string FileName,
    string Status,
    string? Outcome,
    string? Reason,
    int? ArticleId,
    DateTime ReceivedAt,
    string ContentHash,
    long Size,
    string? Form,
    IReadOnlyList<DiagnosticShown> Diagnostics,
    IReadOnlyList<ZipMemberShown> Members);

/// <summary>A member of a zip.</summary>
/// <param name="Fate">captured, duplicate, attached, passedover or refused.</param>
/// <param name="CaptureId">The capture it is stored as; null when it is none.</param>
public sealed record ZipMemberShown(string Path, string Fate, string? Reason, int? CaptureId);

/// <summary>Tells what has become of one capture, for whoever handed it in.</summary>
public sealed class ShowOutcome(KnowledgeBaseContext db)
{
    /// <summary>Who handed it in; null when that was nobody, or there is no capture of that id.</summary>
    public Task<string?> OwnerOfAsync(int id, CancellationToken cancellationToken) =>
        db.Captures.Where(capture => capture.Id == id).Select(capture => capture.ReceivedBy).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Null when there is no capture of that id.</summary>
    public async Task<CaptureOutcome?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var capture = await db.Captures.AsNoTracking().Include(capture => capture.Diagnostics).Include(capture => capture.Members).AsSplitQuery()
            .SingleOrDefaultAsync(capture => capture.Id == id, cancellationToken);
        return capture is null ? null : new CaptureOutcome(
            capture.Id,
            capture.FileName,
            capture.Status.Print(),
            capture.Status == CaptureStatus.Pending ? null : capture.Status.Print(),
            capture.Reason,
            capture.ArticleId,
            capture.ReceivedUtc,
            capture.ContentHash,
            capture.Size,
            capture.Form,
            [.. capture.Diagnostics.OrderBy(noted => noted.FirstLine).ThenBy(noted => noted.Id)
                .Select(noted => DiagnosticShown.Of(noted.Code, noted.Severity, noted.Detail, noted.FirstLine, noted.LastLine))],
            [.. capture.Members.OrderBy(member => member.Id).Select(member => new ZipMemberShown(member.Path, member.Fate.Print(), member.Reason, member.CaptureId))]);
    }
}
