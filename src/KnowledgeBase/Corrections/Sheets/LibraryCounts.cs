using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>The whole library in numbers, to be laid beside what it would be.</summary>
public sealed record LibraryCounts(int Articles, int Papers, int Authors, int Affiliations)
{
    internal static async Task<LibraryCounts> ReadAsync(KnowledgeBaseContext db, CancellationToken cancellationToken) => new(
        await db.Articles.CountAsync(cancellationToken),
        await db.Papers.CountAsync(cancellationToken),
        await db.Authors.CountAsync(cancellationToken),
        await db.Affiliations.CountAsync(cancellationToken));
}
