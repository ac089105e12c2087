using System.Globalization;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Http;

/// <summary>Query of a view of the whole graph, in the API, of exports and on the page.</summary>
public sealed record GraphMapQuery(
    string? Kinds = null, string? Edges = null, string? From = null, string? To = null, string? Site = null, string? Affiliation = null, string? Q = null,
    string? Focus = null, string? Depth = null, string? Community = null, string? Papers = null, string? NoHubs = null, string? NoLeaves = null,
    string? Detail = null, string? Limit = null)
{
    /// <summary>Says that no edges are wanted, which leaving the value out would not.</summary>
    private const string NoEdges = "none";

    internal MapDetail ChosenDetail => Lenient.Choice<MapDetail>(Detail);

    internal GraphView ToView() => new(
        Lenient.Choices<NodeKind>(Kinds), ChosenEdges(), Lenient.Filter(From), Lenient.Filter(To), QueryText.Clean(Site), Lenient.Filter(Affiliation),
        QueryText.Clean(Q), QueryText.Clean(Focus), Math.Clamp(Lenient.Number(Depth, 2), 1, ExploreInput.MaxDepth), Lenient.Filter(Community),
        Lenient.IsOn(Papers), Lenient.IsOn(NoHubs), Lenient.IsOn(NoLeaves), Math.Clamp(Lenient.Number(Limit, GraphView.DefaultLimit), 1, GraphView.MaxLimit));

    /// <summary>The query with what makes no difference left out, so that views that are the same are kept once.</summary>
    internal string Normal()
    {
        var view = ToView();
        return string.Create(CultureInfo.InvariantCulture,
            $"{Listed(view.Kinds)}|{Listed(view.Edges)}|{view.From}|{view.To}|{view.Site?.Length}:{view.Site}|{view.Affiliation}|{view.Q?.Length}:{view.Q}|{view.Focus}|{view.Depth}|{view.Community}|{view.WithPapers}|{view.NoHubs}|{view.NoLeaves}|{ChosenDetail}|{view.Limit}");
    }

    /// <summary>The page of a view, from which those of other views are made.</summary>
    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?>
    {
        ["kinds"] = Kinds, ["edges"] = Edges, ["from"] = From, ["to"] = To, ["site"] = Site, ["affiliation"] = Affiliation, ["q"] = Q, ["focus"] = Focus,
        ["depth"] = Depth, ["community"] = Community, ["papers"] = Papers, ["nohubs"] = NoHubs, ["noleaves"] = NoLeaves,
    });

    private List<EdgeKind>? ChosenEdges()
    {
        var names = (Edges ?? "").Split(',', StringSplitOptions.TrimEntries);
        var kinds = Enum.GetValues<EdgeKind>().Where(kind => names.Contains(kind.Print(), StringComparer.OrdinalIgnoreCase)).ToList();
        return kinds.Count == 0 && Edges != NoEdges ? null : kinds;
    }

    private static string Listed<T>(IEnumerable<T>? values) => values is null ? "usual" : string.Join(',', values);
}
