using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>Gives links that were written before targets had ids their ids; SQL alone cannot, for SQLite knows no hashes.</summary>
internal static class FillTargetIds
{
    private const int AtOnce = 1000;

    public static async Task RunAsync(KnowledgeBaseContext db, CancellationToken cancellationToken)
    {
        List<RelatedLink> links;
        do
        {
            links = await db.RelatedLinks.Where(link => link.TargetId == "").OrderBy(link => link.Id).Take(AtOnce).ToListAsync(cancellationToken);
            links.ForEach(link => link.TargetId = TargetId.Of(link.TargetKey));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        while (links.Count == AtOnce);
    }
}
