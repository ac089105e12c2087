using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>One end of a connection that is looked for.</summary>
/// <param name="Side">Its key in the query, from or to.</param>
/// <param name="Chosen">Null while it is still looked for.</param>
/// <param name="Words">What it is looked for with.</param>
/// <param name="Found">What fits the words.</param>
/// <param name="Query">What is asked for as a whole.</param>
public sealed record PathEnd(string Side, NodeShown? Chosen, string? Words, IReadOnlyList<NodeShown> Found, GraphPathQuery Query)
{
    /// <summary>The page with this end chosen; null for the end chosen anew.</summary>
    public string With(string? node) => (Side == "from" ? Query with { From = node, FromQ = null } : Query with { To = node, ToQ = null }).Url.With("page", null);
}
