using System.Linq.Expressions;
using KnowledgeBase.Articles;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>A capture in the ledger. For what is not said here see <see cref="Capture"/>.</summary>
/// <param name="Route">folder, command, api or upload.</param>
/// <param name="Outcome">As <see cref="ShowOutcome"/> names it.</param>
/// <param name="ArticleTitle">Null where there is no article.</param>
/// <param name="Errors">Diagnostics of that severity; so with the others.</param>
public sealed record CaptureSummary(
    int Id,
    string FileName,
    string Origin,
    string Route,
    string? ReceivedBy,
    DateTime ReceivedAt,
    int? UploadId,
    long Size,
    string ContentHash,
    string Outcome,
    string? Reason,
    string? Form,
    int? ReaderVersion,
    int? ReadMilliseconds,
    IReadOnlyList<string> Lacks,
    int LinksHealed,
    int? ArticleId,
    string? ArticleTitle,
    int Errors,
    int Warnings,
    int Infos)
{
    /// <summary>The captures in the order they are asked for; the diagnostics of each are counted by index.</summary>
    internal static IAsyncEnumerable<CaptureSummary> Of(IQueryable<Capture> captures) => captures.Select(Columns).AsAsyncEnumerable().Select(row => row.Print());

    private static readonly Expression<Func<Capture, Row>> Columns = capture => new Row(
        capture.Id, capture.FileName, capture.Origin, capture.Route, capture.ReceivedBy, capture.ReceivedUtc, capture.UploadId, capture.Size, capture.ContentHash, capture.Status,
        capture.Reason, capture.Form, capture.ReaderVersion, capture.ReadMilliseconds, capture.Gaps, capture.LinksHealed, capture.ArticleId, capture.Article!.Title,
        capture.Diagnostics.Count(one => one.Severity == DiagnosticSeverity.Error),
        capture.Diagnostics.Count(one => one.Severity == DiagnosticSeverity.Warning),
        capture.Diagnostics.Count(one => one.Severity == DiagnosticSeverity.Info));

    private sealed record Row(
        int Id, string FileName, string Origin, CaptureRoute Route, string? ReceivedBy, DateTime ReceivedUtc, int? UploadId, long Size, string ContentHash, CaptureStatus Status,
        string? Reason, string? Form, int? ReaderVersion, int? ReadMilliseconds, ReadingGaps? Gaps, int LinksHealed, int? ArticleId, string? ArticleTitle, int Errors, int Warnings, int Infos)
    {
        public CaptureSummary Print() => new(
            Id, FileName, Origin, Route.Print(), ReceivedBy, ReceivedUtc, UploadId, Size, ContentHash, Status.Print(), Reason, Form, ReaderVersion, ReadMilliseconds,
            [.. ReadingGap.All.Where(gap => Gaps?.HasFlag(gap) == true).Select(gap => gap.Print())], LinksHealed, ArticleId, ArticleTitle, Errors, Warnings, Infos);
    }
}
