using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <param name="Outcome">Only captures of this outcome; null for all.</param>
public sealed record ListCapturesInput(CaptureStatus? Outcome, int Page = 1, int PageSize = Paging.DefaultSize);

/// <summary>A capture in a list.</summary>
/// <param name="Outcome">pending, ingested, unchanged, superseded or unreadable.</param>
/// <param name="Warnings">Diagnostics of at least that severity.</param>
public sealed record CaptureSummary(
    int Id, string FileName, string Outcome, string? Reason, DateTime ReceivedAt, long Size, string? Form, int? ArticleId, string? ArticleTitle, int Diagnostics, int Warnings);

/// <summary>What became of every file, newest first.</summary>
public sealed class ListCaptures(KnowledgeBaseContext db)
{
    public async Task<Listed<CaptureSummary>> RunAsync(ListCapturesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = db.Captures.AsNoTracking().Where(capture => input.Outcome == null || capture.Status == input.Outcome);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await matching.OrderByDescending(capture => capture.Id).Skip(paging.Skip).Take(paging.Size).Select(capture => new
        {
            capture.Id, capture.FileName, capture.Status, capture.Reason, capture.ReceivedUtc, capture.Size, capture.Form, capture.ArticleId,
            ArticleTitle = capture.Article!.Title,
            Diagnostics = capture.Diagnostics.Count,
            Warnings = capture.Diagnostics.Count(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info),
        }).ToListAsync(cancellationToken);
        return new Listed<CaptureSummary>(total, paging.Page, paging.Size, [.. rows.Select(row => new CaptureSummary(
            row.Id, row.FileName, row.Status.Print(), row.Reason, row.ReceivedUtc, row.Size, row.Form, row.ArticleId, row.ArticleTitle, row.Diagnostics, row.Warnings))]);
    }
}
