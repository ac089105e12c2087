using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>Why the article list is empty: past its end, too narrow, or nothing in the library.</summary>
/// <param name="Chips">The filters that are on.</param>
public sealed record NoArticles(Found<ArticleSummary> Articles, string? Query, IReadOnlyList<FilterChip> Chips, ListUrl Url);
