using System.Globalization;

namespace KnowledgeBase.Web.Http;

/// <summary>Ids in a query: numbers and ranges, <c>7,1-3</c>. What is neither is left out.</summary>
internal static class IdList
{
    private const int Most = 5000;

    /// <summary>The ids in the order they stand, each once; of more than 5,000 the first.</summary>
    public static IReadOnlyList<int> Read(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Range).Take(Most).Distinct()];

    private static IEnumerable<int> Range(string part)
    {
        var ends = part.Split('-');
        return ends.Length <= 2 && Id(ends[0]) is { } first && Id(ends[^1]) is { } last && first <= last
            ? Enumerable.Range(first, Math.Min(last - first + 1, Most))
            : [];
    }

    private static int? Id(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
