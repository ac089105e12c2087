using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers.Metadata.Formats;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers.Metadata;

/// <summary>Metadata of one identifier, to be stored.</summary>
/// <param name="Identifier"><c>scheme:value</c>.</param>
/// <param name="Fields">Null when the source knows no such paper.</param>
internal sealed record IdentifiedFields(string Identifier, MetadataFields? Fields, Doi? Doi);

/// <summary>What storing did.</summary>
/// <param name="Papers">Papers that were rebuilt because of it.</param>
/// <param name="Unchanged">Identifiers of which the same was known from this source.</param>
/// <param name="Waiting">Identifiers of which something new is known, and that no paper has yet.</param>
internal sealed record StoredMetadata(int Papers, int Unchanged, int Waiting);

/// <summary>Stores metadata by identifier, and rebuilds the papers with these identifiers. In one transaction.</summary>
public sealed class StoreMetadata(KnowledgeBaseContext db, AssignPapers assignPapers, TimeProvider clock)
{
    /// <param name="origin">See <see cref="PaperMetadata.Origin"/>.</param>
    /// <param name="entries">Of two with one identifier the later counts.</param>
    internal async Task<StoredMetadata> RunAsync(
        MetadataSource source, string origin, IReadOnlyList<IdentifiedFields> entries, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var latest = entries.GroupBy(entry => entry.Identifier).Select(same => same.Last()).ToList();
        var known = await KnownAsync(source, latest, cancellationToken);
        var changed = latest.Where(entry => Store(source, origin, entry, known)).Select(entry => entry.Identifier).ToHashSet();
        await db.SaveChangesAsync(cancellationToken);
        var papers = await PapersAsync(changed, cancellationToken);
        await assignPapers.RefreshAsync(papers.Values.Distinct(), [], cancellationToken);
        await IndexArticles.OnPapersAsync(db, [.. papers.Values.Distinct()], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new StoredMetadata(papers.Values.Distinct().Count(), latest.Count - changed.Count, changed.Count - papers.Count);
    }

    private async Task<Dictionary<string, PaperMetadata>> KnownAsync(MetadataSource source, List<IdentifiedFields> entries, CancellationToken cancellationToken)
    {
        var values = entries.Select(entry => PaperIds.Split(entry.Identifier).Value).ToList();
        return await db.PaperMetadata.Where(metadata => metadata.Source == source && values.Contains(metadata.Value))
            .ToDictionaryAsync(metadata => $"{metadata.Scheme}:{metadata.Value}", cancellationToken);
    }

    private bool Store(MetadataSource source, string origin, IdentifiedFields entry, Dictionary<string, PaperMetadata> known)
    {
        var (scheme, value) = PaperIds.Split(entry.Identifier);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!known.TryGetValue(entry.Identifier, out var metadata))
        {
            metadata = db.PaperMetadata.Add(new PaperMetadata { Scheme = scheme, Value = value, Source = source, Origin = origin, ImportedUtc = now }).Entity;
        }

        (metadata.Origin, metadata.ImportedUtc) = (origin, now);
        if (Same(metadata, entry) || (entry.Fields is null && metadata.Title is not null)) // what was known once is not forgotten
        {
            return false;
        }

        Fill(metadata, entry);
        return true;
    }

    private static bool Same(PaperMetadata known, IdentifiedFields entry) =>
        known.Title == entry.Fields?.Title && known.Abstract == entry.Fields?.Abstract && known.AuthorsTruncated == (entry.Fields?.AuthorsTruncated ?? false)
        && known.IssuedOn == entry.Fields?.IssuedOn && known.Doi == entry.Doi?.Printed && known.Journal == entry.Fields?.Journal
        && known.Authors.SequenceEqual(entry.Fields?.Authors ?? []) && known.Categories.SequenceEqual(entry.Fields?.Categories ?? []);

    private static void Fill(PaperMetadata metadata, IdentifiedFields entry)
    {
        metadata.Title = entry.Fields?.Title;
        metadata.Abstract = entry.Fields?.Abstract;
        metadata.Authors = [.. entry.Fields?.Authors ?? []];
        metadata.AuthorsTruncated = entry.Fields?.AuthorsTruncated ?? false;
        metadata.Categories = [.. entry.Fields?.Categories ?? []];
        metadata.IssuedOn = entry.Fields?.IssuedOn;
        metadata.Doi = entry.Doi?.Printed;
        metadata.Journal = entry.Fields?.Journal;
    }

    private async Task<Dictionary<string, int>> PapersAsync(HashSet<string> identifiers, CancellationToken cancellationToken)
    {
        var values = identifiers.Select(id => PaperIds.Split(id).Value).ToList();
        var rows = await db.PaperIdentifiers.Where(identifier => values.Contains(identifier.Value))
            .Select(identifier => new { identifier.Scheme, identifier.Value, identifier.PaperId }).ToListAsync(cancellationToken);
        return rows.Where(row => identifiers.Contains($"{row.Scheme}:{row.Value}")).ToDictionary(row => $"{row.Scheme}:{row.Value}", row => row.PaperId);
    }
}
