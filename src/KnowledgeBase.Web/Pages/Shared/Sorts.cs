using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>An order of a list, with its address.</summary>
public sealed record SortLink(string Label, string Href, bool Current);

/// <summary>The orders that lists can have. The first is what a list has without being asked; its address does not name it.</summary>
internal static class Sorts
{
    /// <param name="searching">Words are searched for, so that articles can be ordered by how well they fit.</param>
    public static IReadOnlyList<SortLink> OfArticles(Texts texts, string? chosen, bool searching, ListUrl url) => Links(chosen, url,
    [
        .. searching ? [("best", texts["関連の強い順"])] : Array.Empty<(string, string)>(),
        ("newest", texts["新しい順"]), ("oldest", texts["古い順"]), ("captured", texts["取り込み順"]), ("links", texts["被リンクの多い順"]),
    ]);

    /// <param name="searching">As with articles.</param>
    public static IReadOnlyList<SortLink> OfPapers(Texts texts, string? chosen, bool searching, ListUrl url) => Links(chosen, url,
    [
        .. searching ? [("best", texts["関連の強い順"])] : Array.Empty<(string, string)>(),
        ("newest", texts["新しい順"]), ("oldest", texts["古い順"]), ("articles", texts["記事の多い順"]), ("title", texts["題名順"]),
    ]);

    public static IReadOnlyList<SortLink> OfNames(Texts texts, string? chosen, ListUrl url) => Links(chosen, url,
        [("papers", texts["論文の多い順"]), ("name", texts["名前順"])]);

    public static IReadOnlyList<SortLink> OfCaptures(Texts texts, string? chosen, ListUrl url) => Links(chosen, url,
        [("newest", texts["新しい順"]), ("oldest", texts["古い順"]), ("slowest", texts["読み取りの遅い順"]), ("largest", texts["大きい順"])]);

    private static IReadOnlyList<SortLink> Links(string? chosen, ListUrl url, IReadOnlyList<(string Value, string Label)> sorts)
    {
        var current = Math.Max(0, sorts.ToList().FindIndex(sort => string.Equals(sort.Value, chosen, StringComparison.OrdinalIgnoreCase)));
        return [.. sorts.Select((sort, i) => new SortLink(sort.Label, url.With("sort", i == 0 ? null : sort.Value), i == current))];
    }
}
