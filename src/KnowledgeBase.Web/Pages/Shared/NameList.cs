using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A list of authors or affiliations.</summary>
/// <param name="Initials">What the names begin with, for browsing.</param>
public sealed record NameList(Found<NamedSummary> Names, IReadOnlyList<NameInitial> Initials, NameListQuery Query, ListUrl Url);
