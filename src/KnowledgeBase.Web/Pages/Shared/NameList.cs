using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A list of authors or affiliations.</summary>
public sealed record NameList(Found<NamedSummary> Names, string? Sort, ListUrl Url);
