namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A best date with where it comes from.</summary>
public sealed record DateShown(string? Date, string? Source);
