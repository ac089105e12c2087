using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>What a <see cref="CaptureFilter"/> asks of the database.</summary>
internal static class CaptureConditions
{
    public static IQueryable<Capture> Of(KnowledgeBaseContext db, CaptureFilter filter)
    {
        var captures = Columns(db.Captures.AsNoTracking(), filter);
        captures = filter.Words is { } words ? Named(captures, words) : captures;
        captures = filter.Reason is { } kind ? captures.Where(capture => capture.Reason != null && EF.Functions.Like(capture.Reason, ReasonKind.Pattern(kind), ReasonKind.Escape)) : captures;
        return filter switch
        {
            { Code: { } code, Severity: { } severity } => captures.Where(capture => capture.Diagnostics.Any(one => one.Code == code && one.Severity == severity)),
            { Code: { } code } => captures.Where(capture => capture.Diagnostics.Any(one => one.Code == code)),
            { Severity: { } severity } => captures.Where(capture => capture.Diagnostics.Any(one => one.Severity == severity)),
            _ => captures,
        };
    }

    private static IQueryable<Capture> Columns(IQueryable<Capture> captures, CaptureFilter filter)
    {
        captures = filter.Outcome is { } outcome ? captures.Where(capture => capture.Status == outcome) : captures;
        captures = filter.Route is { } route ? captures.Where(capture => capture.Route == route) : captures;
        captures = filter.Who is { } who ? captures.Where(capture => capture.ReceivedBy == who) : captures;
        captures = filter.Form is { } form ? captures.Where(capture => capture.Form == form) : captures;
        captures = filter.ReaderVersion is { } version ? captures.Where(capture => capture.ReaderVersion == version) : captures;
        captures = filter.UploadId is { } upload ? captures.Where(capture => capture.UploadId == upload) : captures;
        captures = filter.HasArticle is { } has ? captures.Where(capture => capture.ArticleId != null == has) : captures;
        captures = filter.SlowerThan is { } most ? captures.Where(capture => capture.ReadMilliseconds > most) : captures;
        return Received(captures, filter.From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), filter.Until?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    private static IQueryable<Capture> Received(IQueryable<Capture> captures, DateTime? from, DateTime? lastDay)
    {
        captures = from is { } first ? captures.Where(capture => capture.ReceivedUtc >= first) : captures;
        return lastDay is { } day && day.Date < DateTime.MaxValue.Date ? captures.Where(capture => capture.ReceivedUtc < day.AddDays(1)) : captures;
    }

    private static IQueryable<Capture> Named(IQueryable<Capture> captures, string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            captures = captures.Where(capture => capture.FileName.Contains(word) || capture.Origin.Contains(word));
        }

        return captures;
    }
}
