using KnowledgeBase.Search;

namespace KnowledgeBase.Related.Communities;

/// <summary>
/// The words that tell a community from the rest of the library: those that many of its titles have and few others (class-based TF-IDF, Grootendorst
/// 2022, counting titles instead of occurrences), without words that titles of any field have.
/// </summary>
internal static class CommunityWords
{
    private const int Most = 4;

    /// <summary>A word of a single title names that title, not a community.</summary>
    private const int FewestTitles = 2;

    /// <summary>Least part of a word's titles that must be in the community; a word that others have as often names none of them.</summary>
    private const double LeastShare = 0.6;

    /// <param name="titles">Titles of each community.</param>
    /// <param name="others">Titles of what belongs to none.</param>
    /// <returns>Words of each community, most telling first; none where no word tells it from the rest.</returns>
    public static Dictionary<int, IReadOnlyList<string>> Of(IReadOnlyDictionary<int, IReadOnlyList<string>> titles, IReadOnlyCollection<string> others)
    {
        var words = titles.ToDictionary(community => community.Key, community => Counted(community.Value));
        var everywhere = words.Values.Append(Counted(others)).SelectMany(counts => counts).GroupBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Sum(count => count.Value.Titles), StringComparer.Ordinal);
        var all = titles.Values.Sum(list => list.Count) + others.Count;
        return words.ToDictionary(
            community => community.Key,
            IReadOnlyList<string> (community) => Best(community.Value
                .Where(word => word.Value.Titles >= FewestTitles && word.Value.Titles >= LeastShare * everywhere[word.Key] && !CommonTitleWords.Contains(word.Key))
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
