using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Finds everything that must be grouped anew when mentions or decisions come or go, and which paper each group then is.</summary>
internal static class PaperNeighbourhood
{
    private const int MostRounds = 20;

    /// <summary>
    /// Visits the papers that share an identifier, a title or a decision with what it begins with, then those that share one with these, until no
    /// more come.
    /// </summary>
    /// <param name="papers">Ids of papers to begin with.</param>
    /// <param name="references">References to begin with; see <see cref="PaperReference"/>.</param>
    /// <param name="namedBy">Ids of the papers that any of the references names.</param>
    /// <param name="mentionsOf">All mentions of the papers; asked once for each paper.</param>
    /// <param name="about">Decisions about any of the references.</param>
    /// <returns>What people decided about all these papers.</returns>
    public static async Task<DecidedPapers> VisitAsync<T>(
        IEnumerable<int> papers,
        IEnumerable<string> references,
        Func<IReadOnlySet<string>, Task<IEnumerable<int>>> namedBy,
        Func<HashSet<int>, Task<IEnumerable<T>>> mentionsOf,
        Func<IReadOnlySet<string>, Task<IReadOnlyList<Correction>>> about)
        where T : IPaperMention
    {
        var ids = papers.ToHashSet();
        var next = references.ToHashSet(StringComparer.Ordinal);
        var (visited, seen, decided) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal), new SortedDictionary<int, Correction>());
        for (var round = 0; round < MostRounds && (ids.Count > 0 || next.Count > 0); round++)
        {
            seen.UnionWith(next);
            foreach (var correction in await about(next))
            {
                decided[correction.Id] = correction;
            }

            ids.UnionWith(next.Count == 0 ? [] : await namedBy(next));
            ids.ExceptWith(visited);
            visited.UnionWith(ids);
            var mentions = ids.Count == 0 ? [] : await mentionsOf([.. ids]);
            ids.Clear();
            next = [.. mentions.SelectMany(mention => PaperReference.AllOf(mention)), .. decided.Values.Where(one => one.Kind == CorrectionKind.Merge).SelectMany(Ends)];
            next.ExceptWith(seen);
        }

        return DecidedPapers.From(decided.Values);
    }

    /// <summary>Papers of the library that any of the references names. Identifiers without their schemes may find one too many, which grouping then leaves apart.</summary>
    public static async Task<IEnumerable<int>> NamedByAsync(KnowledgeBaseContext db, IReadOnlySet<string> references, CancellationToken cancellationToken)
    {
        var keys = references.Select(PaperReference.TitleKeyOf).OfType<string>().ToList();
        var values = references.Select(PaperReference.ValueOf).OfType<string>().ToList();
        var articles = references.Select(PaperReference.ArticleKeyOf).OfType<string>().ToList();
        var byTitle = keys.Count == 0 ? [] : await db.ArticlePapers.Where(mention => keys.Contains(mention.TitleKey))
            .Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken);
        var byIdentifier = values.Count == 0 ? [] : await db.PaperIdentifiers.Where(identifier => values.Contains(identifier.Value))
            .Select(identifier => identifier.PaperId).Distinct().ToListAsync(cancellationToken);
        var byArticle = articles.Count == 0 ? [] : await db.ArticlePapers.Where(mention => articles.Contains(mention.Article!.Key))
            .Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken);
        return [.. byTitle, .. byIdentifier, .. byArticle];
    }

    /// <summary>
    /// The paper that an article's former mention of the same paper had, if nothing else speaks of it: a newer capture of an article, or
    /// reading it again, does not give its papers other addresses. 0 when there is none.
    /// </summary>
    /// <param name="former">Mentions that the article had so far.</param>
    /// <param name="left">Ids of the papers that have no mention without the article.</param>
    public static int Former<T>(T mention, IReadOnlyList<T> former, IReadOnlySet<int> left)
        where T : IPaperMention =>
        (former.FirstOrDefault(one => left.Contains(one.PaperId) && one.Identifiers.Intersect(mention.Identifiers).Any())
            ?? former.FirstOrDefault(one => left.Contains(one.PaperId) && one.TitleKey == mention.TitleKey && mention.TitleKey.Length > 0))?.PaperId ?? 0;

    /// <summary>The paper that a group stays: the oldest that one of its mentions had, so that addresses of papers stay.</summary>
    /// <param name="free">Ids of the papers that no other group has; the claimed one is taken out.</param>
    /// <param name="preferred">The one that a person chose among several; null when nobody did.</param>
    /// <returns>Null when the group is a new paper.</returns>
    public static int? Claim<T>(IReadOnlyList<T> group, HashSet<int> free, int? preferred = null)
        where T : IPaperMention
    {
        var id = group.Select(mention => mention.PaperId).Where(free.Contains).OrderBy(id => id != preferred).ThenBy(id => id).FirstOrDefault();
        return id > 0 && free.Remove(id) ? id : null;
    }

    private static IEnumerable<string> Ends(Correction correction) => [correction.Subject, correction.Other!];
}
