namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>The ways to cite a paper.</summary>
/// <param name="BibTex">Shown to be copied; null for the files alone.</param>
public sealed record CiteShown(int PaperId, string? BibTex = null);
