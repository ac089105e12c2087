using KnowledgeBase.Articles;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A facet of a list as links; the chosen value's link takes the choice back.</summary>
public sealed record FacetShown(string Title, string Key, string? Chosen, IReadOnlyList<Facet> Values, ListUrl Url);
