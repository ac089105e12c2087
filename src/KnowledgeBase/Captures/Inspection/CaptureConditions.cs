using System.Linq.Expressions;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>One thing that a filter asks of captures, in the two ways that a database can go about it.</summary>
/// <param name="Ids">The captures that meet it, found by an index.</param>
/// <param name="Each">Whether a capture meets it, to be asked of one after the other.</param>
internal sealed record CaptureCondition(IQueryable<int> Ids, Expression<Func<Capture, bool>> Each)
{
    /// <summary>The same as <see cref="Ids"/>, as a condition.</summary>
    public Expression<Func<Capture, bool>> Among => capture => Ids.Contains(capture.Id);
}

/// <summary>What a <see cref="CaptureFilter"/> asks of the database.</summary>
internal static class CaptureConditions
{
    public static IEnumerable<CaptureCondition> Of(KnowledgeBaseContext db, CaptureFilter filter) =>
    [
        .. Columns(filter).Select(each => new CaptureCondition(db.Captures.Where(each).Select(capture => capture.Id), each)),
        .. filter.Words is { } words ? Named(db, words) : [],
        .. Noted(db, filter),
    ];

    private static IEnumerable<Expression<Func<Capture, bool>>> Columns(CaptureFilter filter)
    {
        Expression<Func<Capture, bool>>?[] all =
        [
            filter.Outcome is { } outcome ? capture => capture.Status == outcome : null,
            filter.Route is { } route ? capture => capture.Route == route : null,
            filter.Who is { } who ? capture => capture.ReceivedBy == who : null,
            filter.Form is { } form ? capture => capture.Form == form : null,
            filter.ReaderVersion is { } version ? capture => capture.ReaderVersion == version : null,
            filter.UploadId is { } upload ? capture => capture.UploadId == upload : null,
            filter.HasArticle switch { true => capture => capture.ArticleId != null, false => capture => capture.ArticleId == null, null => null },
            filter.SlowerThan is { } least ? capture => capture.ReadMilliseconds >= least : null,
            filter.Lacks is { } gap ? capture => (capture.Gaps & gap) == gap : null,
            filter.Reason is { } kind ? OfReason(kind) : null,
            Received(filter.From, filter.Until),
        ];
        return all.OfType<Expression<Func<Capture, bool>>>();
    }

    private static Expression<Func<Capture, bool>> OfReason(string kind)
    {
        var pattern = ReasonKind.Pattern(kind);
        return capture => capture.Reason != null && EF.Functions.Like(capture.Reason, pattern, ReasonKind.Escape);
    }

    private static Expression<Func<Capture, bool>>? Received(DateOnly? from, DateOnly? until)
    {
        var first = (from ?? DateOnly.MinValue).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var last = (until ?? DateOnly.MaxValue).ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
        return from is null && until is null ? null : capture => capture.ReceivedUtc >= first && capture.ReceivedUtc <= last;
    }

    // The index finds all of a few soon; asked whether it finds a certain one of many, it takes long, and looking at that one's name does not.
    private static IEnumerable<CaptureCondition> Named(KnowledgeBaseContext db, string words)
    {
        var terms = QueryParser.Parse(words, SearchScope.Names).Terms.OfType<WordTerm>().ToList();
        return terms.Count == 0
            ? [new CaptureCondition(db.Captures.Where(capture => false).Select(capture => capture.Id), capture => false)]
            : terms.Select(term => new CaptureCondition(TextIndex.Of(db, IndexTable.Captures).Ids(new IndexQuery([term])), Holds(term)));
    }

    private static Expression<Func<Capture, bool>> Holds(WordTerm term)
    {
        var forms = term.Forms.Select(form => form.Squeezed).ToList();
        return term.Excluded ? capture => !forms.Any(form => capture.SearchName.Contains(form)) : capture => forms.Any(form => capture.SearchName.Contains(form));
    }

    private static IEnumerable<CaptureCondition> Noted(KnowledgeBaseContext db, CaptureFilter filter)
    {
        Expression<Func<Diagnostic, bool>>? noted = filter switch
        {
            { Code: { } code, Severity: { } severity } => one => one.Code == code && one.Severity == severity,
            { Code: { } code } => one => one.Code == code,
            { Severity: { } severity } => one => one.Severity == severity,
            _ => null,
        };
        return noted is null ? [] : [new CaptureCondition(
            db.Diagnostics.Where(noted).Select(one => one.CaptureId), capture => capture.Diagnostics.AsQueryable().Any(noted))];
    }
}
