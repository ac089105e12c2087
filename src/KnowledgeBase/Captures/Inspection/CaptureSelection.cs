using System.Globalization;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>What somebody chose in the ledger: captures one by one, or all that a filter lets through.</summary>
/// <param name="Ids">At most <see cref="MostIds"/>; not looked at where there is a filter.</param>
public sealed record CaptureSelection(IReadOnlyList<int> Ids, CaptureFilter? Filter)
{
    /// <summary>As many as a form may name; a filter may let more through.</summary>
    public const int MostIds = 1000;

    public bool IsEmpty => Filter is null && Ids.Count == 0;

    /// <summary>Reads the form of the ledger. What is no number is left out.</summary>
    /// <param name="ids">Values of the fields <c>id</c>.</param>
    /// <param name="filter">The field <c>filter</c>, a <see cref="CaptureFilter.ToQueryString"/>; null or empty where the captures are named.</param>
    public static CaptureSelection Of(IEnumerable<string?> ids, string? filter) => new(
        [.. ids.Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(id => id > 0).Distinct().Take(MostIds)],
        string.IsNullOrEmpty(filter) ? null : CaptureFilter.Parse(filter));

    /// <summary>The captures chosen, in no order.</summary>
    public IQueryable<Capture> Apply(KnowledgeBaseContext db) =>
        Filter?.Apply(db) ?? db.Captures.AsNoTracking().Where(capture => EF.Parameter(Ids).Contains(capture.Id));
}
