using KnowledgeBase.Captures.Previews;

namespace KnowledgeBase.Web.Commands;

/// <summary>A preview in words, for one line each.</summary>
internal static class PreviewWords
{
    /// <summary>What would become of a file.</summary>
    public static string Of(CapturePreview preview) => string.Join("; ", ((string?[])
    [
        preview.Reason,
        preview.DuplicateOf is { } known ? known.CaptureId is { } id ? $"capture {id}, {known.FileName}" : $"as {known.FileName}" : null,
        .. preview.Article is { } article ? OfArticle(article) : [],
        preview.Changes.LinksHealed > 0 ? $"heals {Count(preview.Changes.LinksHealed, "link")}" : null,
    ]).OfType<string>());

    /// <summary>What the library would gain and lose.</summary>
    public static string Of(PreviewedChanges changes)
    {
        var parts = ((string?[])
        [
            Some(changes.ArticlesCreated, "article", "created"),
            Some(changes.ArticlesRewritten, "article", "rewritten"),
            Some(changes.PapersCreated, "paper", "created"),
            Some(changes.PapersJoined, "mention", "joined to papers"),
            Some(changes.PapersMerged, "paper", "merged"),
            Some(changes.PapersRemoved, "paper", "removed"),
            Some(changes.LinksHealed, "link", "healed"),
        ]).OfType<string>().ToList();
        return parts.Count == 0 ? "no change" : string.Join(", ", parts);
    }

    private static IEnumerable<string?> OfArticle(PreviewedArticle article) =>
    [
        article.Id is { } id ? $"/articles/{id} {article.Title}" : article.Title,
        article.SourceUrl,
        article.Form,
        .. article.Papers.Select(OfPaper),
        .. article.Links.Select(links => $"{Count(links.Count, links.Kind.Replace('_', ' ') + " link")}, {links.Captured} captured"),
        article.Diagnostics.Count > 0 ? string.Join(' ', article.Diagnostics.Select(noted => noted.Code).Distinct()) : null,
    ];

    private static string OfPaper(PreviewedPaper paper) => paper.Fate switch
    {
        PaperFate.Created => $"creates paper “{paper.Title}”",
        PaperFate.Unused => $"paper “{paper.Title}” is not used",
        _ => $"joins {(paper.PaperId is { } id ? $"/papers/{id}" : $"“{paper.PaperTitle}”")} by {paper.Because}"
            + (paper.Merges.Count > 0 ? $" and merges {string.Join(' ', paper.Merges.Select(merged => $"/papers/{merged}"))} into it" : ""),
    };

    private static string? Some(int count, string what, string done) => count == 0 ? null : $"{Count(count, what)} {done}";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
