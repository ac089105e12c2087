using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Tells whether the graph may have changed: counts and sums of the columns that join things, which indexes answer without a row. Whoever
/// wrote, this process or a command beside it, on either database, changes it.
/// </summary>
internal static class GraphStamp
{
    public static async Task<string> ReadAsync(KnowledgeBaseContext db, CancellationToken cancellationToken)
    {
        var parts = new long[]
        {
            await db.RelatedLinks.CountAsync(cancellationToken),
            await db.RelatedLinks.MaxAsync(link => (int?)link.Id, cancellationToken) ?? 0,
            await db.RelatedLinks.SumAsync(link => (long?)link.TargetArticleId, cancellationToken) ?? 0,
            await db.ArticlePapers.MaxAsync(mention => (int?)mention.Id, cancellationToken) ?? 0,
            await db.ArticlePapers.SumAsync(mention => (long)mention.PaperId, cancellationToken),
            await db.Articles.CountAsync(cancellationToken),
            await db.Articles.MaxAsync(article => (int?)article.Id, cancellationToken) ?? 0,
            await db.Papers.CountAsync(cancellationToken),
            await db.Papers.MaxAsync(paper => (int?)paper.Id, cancellationToken) ?? 0,
            await db.Authorships.SumAsync(authorship => (long)authorship.AuthorId, cancellationToken),
            await db.PaperAffiliations.SumAsync(row => (long)row.AffiliationId, cancellationToken),
            await db.Corrections.CountAsync(cancellationToken),
            await db.Corrections.CountAsync(correction => correction.UndoneUtc != null, cancellationToken),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', parts))))[..16];
    }
}
