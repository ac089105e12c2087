using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>What is to be said above the hits: how the query was taken, what the order covers, another spelling.</summary>
/// <param name="Spelling">The query in another spelling; null when there is none.</param>
public sealed record SearchNotes(IReadOnlyList<SearchNote> Notes, int? SortedNewest, int? CountedNewest, string? Spelling = null, string? SpellingUrl = null);
