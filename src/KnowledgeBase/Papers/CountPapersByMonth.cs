using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Papers of one month, or of a year of which no month is known.</summary>
/// <param name="Month"><c>yyyy-MM</c>, or <c>yyyy</c>.</param>
public sealed record MonthCount(string Month, int Count);

/// <summary>When the papers of the library were issued.</summary>
/// <param name="Months">Those that have papers, newest first.</param>
/// <param name="Undated">Papers of which not even the year is known.</param>
public sealed record PapersByMonth(IReadOnlyList<MonthCount> Months, int Undated);

/// <summary>Counts papers by the month of issue: of arXiv the month of the first version, else what is printed.</summary>
public sealed class CountPapersByMonth(KnowledgeBaseContext db)
{
    public async Task<PapersByMonth> RunAsync(CancellationToken cancellationToken)
    {
        var months = await db.Papers.GroupBy(paper => paper.IssuedOn!.Substring(0, 7)).Select(group => new { Month = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Month).ToListAsync(cancellationToken);
        return new PapersByMonth(
            [.. months.Where(row => row.Month is not null).Select(row => new MonthCount(row.Month, row.Count))],
            months.Where(row => row.Month is null).Sum(row => row.Count));
    }
}
