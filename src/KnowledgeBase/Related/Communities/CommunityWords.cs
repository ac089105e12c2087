using KnowledgeBase.Search;

namespace KnowledgeBase.Related.Communities;

/// <summary>
/// The words that tell a community from the others: those that many of its titles have and few of the others' (class-based TF-IDF, Grootendorst
/// 2022, counting titles instead of occurrences).
/// </summary>
internal static class CommunityWords
{
    private const int Most = 4;

    /// <summary>A word of a single title names that title, not a community.</summary>
    private const int FewestTitles = 2;

    /// <param name="titles">Titles of each community.</param>
    /// <returns>Words of each community, most telling first; none where its titles share no word.</returns>
    public static Dictionary<int, IReadOnlyList<string>> Of(IReadOnlyDictionary<int, IReadOnlyList<string>> titles)
    {
        var words = titles.ToDictionary(community => community.Key, community => Counted(community.Value));
        var everywhere = words.Values.SelectMany(counts => counts).GroupBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Sum(count => count.Value.Titles), StringComparer.Ordinal);
        var all = titles.Values.Sum(list => list.Count);
        return words.ToDictionary(
            community => community.Key,
            IReadOnlyList<string> (community) => Best(community.Value.Where(word => word.Value.Titles >= FewestTitles)
                .OrderByDescending(word => Telling(word.Value.Titles, everywhere[word.Key], all))
                .ThenByDescending(word => word.Key.Length).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Value.Shown)));
    }

    // Large language models are in every title: a word tells the less, the more of its titles are elsewhere.
    private static double Telling(int here, int everywhere, int all) =>
        here * Math.Log(1 + ((double)all / everywhere)) * here / everywhere;

    private static Dictionary<string, (string Shown, int Titles)> Counted(IEnumerable<string> titles) =>
        titles.SelectMany(TitleWords.Of).GroupBy(Folding.Fold, StringComparer.Ordinal).ToDictionary(
            word => word.Key,
            word => (word.CountBy(shown => shown).OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key, word.Count()),
            StringComparer.Ordinal);

    // Of a compound and its parts the first, most telling one stands for all.
    private static List<string> Best(IEnumerable<string> ranked)
    {
        var best = new List<string>();
        foreach (var word in ranked)
        {
            if (best.Count == Most)
            {
                break;
            }

            if (!best.Any(other => other.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(other, StringComparison.OrdinalIgnoreCase)))
            {
                best.Add(word);
            }
        }

        return best;
    }
}
