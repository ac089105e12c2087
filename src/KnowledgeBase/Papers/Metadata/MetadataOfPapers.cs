using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers.Metadata;

/// <summary>Finds what is known of identifiers.</summary>
internal static class MetadataOfPapers
{
    /// <summary>Metadata by <c>scheme:value</c>; sources that know no such paper are left out.</summary>
    public static async Task<ILookup<string, PaperMetadata>> LoadAsync(
        KnowledgeBaseContext db, IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var values = identifiers.Select(id => PaperIds.Split(id).Value).Distinct().ToList();
        var rows = await db.PaperMetadata.AsNoTracking().Where(metadata => values.Contains(metadata.Value) && metadata.Title != null).ToListAsync(cancellationToken);
        return rows.ToLookup(metadata => metadata.Identifier);
    }

    /// <summary>The metadata of one paper's identifiers, the most trusted first.</summary>
    public static IReadOnlyList<PaperMetadata> Of(this ILookup<string, PaperMetadata> metadata, IEnumerable<string> identifiers) =>
        [.. identifiers.SelectMany(id => metadata[id]).OrderBy(row => row.Source).ThenBy(row => row.Identifier, StringComparer.Ordinal)];
}
