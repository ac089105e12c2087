using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Finds everything that must be grouped anew when mentions come or go, and which paper each group then is.</summary>
internal static class PaperNeighbourhood
{
    private const int MostRounds = 20;

    /// <summary>Visits the papers that share an identifier or title with the mentions, then those that share one with these, until no more come.</summary>
    /// <param name="papers">Ids of papers to begin with, beside those that the mentions name.</param>
    /// <param name="namedBy">Ids of the papers that any of the title keys, or values of identifiers, names.</param>
    /// <param name="mentionsOf">All mentions of the papers; asked once for each paper.</param>
    public static async Task VisitAsync<T>(
        IEnumerable<int> papers,
        IEnumerable<T> mentions,
        Func<HashSet<string>, HashSet<string>, Task<IEnumerable<int>>> namedBy,
        Func<HashSet<int>, Task<IEnumerable<T>>> mentionsOf)
        where T : IPaperMention
    {
        var ids = papers.ToHashSet();
        var visited = new HashSet<int>();
        var (keys, values) = (new HashSet<string>(), new HashSet<string>());
        Note(mentions);
        for (var round = 0; round < MostRounds; round++)
        {
            ids.UnionWith(await namedBy(keys, values));
            ids.ExceptWith(visited);
            if (ids.Count == 0)
            {
                break;
            }

            visited.UnionWith(ids);
            Note(await mentionsOf(ids));
            ids.Clear();
        }

        void Note(IEnumerable<T> found)
        {
            foreach (var mention in found)
            {
                keys.UnionWith(mention.TitleKey.Length > 0 ? [mention.TitleKey] : []);
                values.UnionWith(mention.Identifiers.Select(id => PaperIds.Split(id).Value));
            }
        }
    }

    /// <summary>Papers of the library that any of the keys names. Values without their schemes may find one too many, which grouping then leaves apart.</summary>
    public static async Task<IEnumerable<int>> NamedByAsync(KnowledgeBaseContext db, HashSet<string> keys, HashSet<string> values, CancellationToken cancellationToken)
    {
        var byTitle = await db.ArticlePapers.Where(mention => keys.Contains(mention.TitleKey))
            .Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken);
        var byIdentifier = await db.PaperIdentifiers.Where(identifier => values.Contains(identifier.Value))
            .Select(identifier => identifier.PaperId).Distinct().ToListAsync(cancellationToken);
        return byTitle.Concat(byIdentifier);
    }

    /// <summary>The paper that a group stays: the oldest that one of its mentions had, so that addresses of papers stay.</summary>
    /// <param name="free">Ids of the papers that no other group has; the claimed one is taken out.</param>
    /// <returns>Null when the group is a new paper.</returns>
    public static int? Claim<T>(IReadOnlyList<T> group, HashSet<int> free)
        where T : IPaperMention
    {
        var id = group.Select(mention => mention.PaperId).Where(free.Contains).DefaultIfEmpty(0).Min();
        return id > 0 && free.Remove(id) ? id : null;
    }
}
