namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A search box of a list.</summary>
public sealed record NameSearch(string Path, string Label, string? Query);

/// <summary>Why a list is empty: past its end, too narrow, or nothing in the library.</summary>
/// <param name="Nothing">A sentence for the library that has none yet.</param>
/// <param name="Narrowed">Something was searched or filtered for.</param>
public sealed record NothingHere(string Nothing, string Path, int Total, int LastPage, bool Narrowed);
