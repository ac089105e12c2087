using System.Text.Json.Nodes;

namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>
/// Pairs the entries of two lists in order, so that as many fields as possible agree (Needleman and Wunsch, 1970): one entry too many
/// at the top of a list is one miss, not a miss in every entry below it.
/// </summary>
internal static class ListAlignment
{
    /// <returns>Positions in both lists in order; null where the other list has nothing to pair with.</returns>
    public static IReadOnlyList<(int? Expected, int? Found)> Of(JsonArray expected, JsonArray found)
    {
        var best = Scores(expected, found);
        var pairs = new List<(int?, int?)>();
        var (i, j) = (0, 0);
        while (i < expected.Count || j < found.Count)
        {
            if (i < expected.Count && j < found.Count && best[i, j] == best[i + 1, j + 1] + Likeness(expected[i], found[j]))
            {
                pairs.Add((i++, j++));
            }
            else if (j == found.Count || (i < expected.Count && best[i, j] == best[i + 1, j]))
            {
                pairs.Add((i++, null));
            }
            else
            {
                pairs.Add((null, j++));
            }
        }

        return pairs;
    }

    // Best sum of likenesses from each pair of positions to the ends.
    private static int[,] Scores(JsonArray expected, JsonArray found)
    {
        var best = new int[expected.Count + 1, found.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
        {
            for (var j = found.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j + 1] + Likeness(expected[i], found[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return best;
    }

    // At least 1: two entries that differ in everything are one wrong entry rather than a missing and an invented one.
    private static int Likeness(JsonNode? expected, JsonNode? found) => (expected, found) switch
    {
        (JsonObject wanted, JsonObject got) => 1 + (2 * wanted.Count(field => field.Value is not null && JsonNode.DeepEquals(field.Value, got[field.Key]))),
        _ => JsonNode.DeepEquals(expected, found) ? 3 : 1,
    };
}
