using System.Globalization;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Http;

/// <summary>Query of a view of the whole graph, in the API, of exports and on the page.</summary>
public sealed record GraphMapQuery(
    string? Kinds, string? Edges, string? From, string? To, string? Site, string? Affiliation, string? Q, string? Focus, string? Depth, string? Community,
    string? Detail, string? Limit)
{
    internal MapDetail ChosenDetail => Lenient.Choice<MapDetail>(Detail);

    internal GraphView ToView() => new(
        Lenient.Choices<NodeKind>(Kinds), ChosenEdges(), Lenient.Filter(From), Lenient.Filter(To), QueryText.Clean(Site), Lenient.Filter(Affiliation),
        QueryText.Clean(Q), QueryText.Clean(Focus), Math.Clamp(Lenient.Number(Depth, 2), 1, ExploreInput.MaxDepth), Lenient.Filter(Community),
        Math.Clamp(Lenient.Number(Limit, GraphView.DefaultLimit), 1, GraphView.MaxLimit));

    /// <summary>The query with what makes no difference left out, so that views that are the same are kept once.</summary>
    internal string Normal()
    {
        var view = ToView();
        return string.Create(CultureInfo.InvariantCulture,
            $"{Listed(view.Kinds)}|{Listed(view.Edges)}|{view.From}|{view.To}|{view.Site?.Length}:{view.Site}|{view.Affiliation}|{view.Q?.Length}:{view.Q}|{view.Focus}|{view.Depth}|{view.Community}|{ChosenDetail}|{view.Limit}");
    }

    private List<EdgeKind>? ChosenEdges()
    {
        var names = (Edges ?? "").Split(',', StringSplitOptions.TrimEntries);
        var kinds = Enum.GetValues<EdgeKind>().Where(kind => names.Contains(kind.Print(), StringComparer.OrdinalIgnoreCase)).ToList();
        return kinds.Count == 0 ? null : kinds;
    }

    private static string Listed<T>(IEnumerable<T>? values) => string.Join(',', values ?? []);
}
