namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A search box of a list.</summary>
public sealed record NameSearch(string Path, string Label, string? Query);

/// <summary>Why a list is empty: past its end, nothing found, or nothing in the library.</summary>
public sealed record NothingHere(string What, string Path, int Total, int LastPage, string? Query);
