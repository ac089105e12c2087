using KnowledgeBase.Corrections;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Captures.Previews;

/// <summary>An article as it would be: of the library, or made by a file of the preview.</summary>
/// <param name="id">Id in the library; null when it is not there yet.</param>
internal sealed class PlannedArticle(string key, int? id)
{
    public string Key { get; } = key;

    public int? Id { get; } = id;

    public List<PlannedCapture> Captures { get; } = [];

    /// <summary>Who deleted it; null when nobody did.</summary>
    public DeletedArticle? Deleted { get; init; }

    /// <summary>It is in the library, or a file of the preview has made it.</summary>
    public bool Exists => Id is not null || Captures.Count > 0;

    /// <summary>The capture that gives it its text; null before it has one.</summary>
    public string? CurrentHash { get; set; }
}

/// <summary>What is kept of a capture: what decides between it and other captures, and the keys of what it says.</summary>
/// <param name="Id">Id in the library; null for a file of the preview.</param>
/// <param name="Keys">Null for a capture of the library, which can be read again.</param>
internal sealed record PlannedCapture(
    int? Id, string ContentHash, DateTime? CapturedUtc, string? TextHash, int TextLength, CaptureKeys? Keys) : ICapturedText
{
    /// <summary>A file of the preview.</summary>
    public static PlannedCapture Of(PreparedCapture prepared, string contentHash) =>
        new(Id: null, contentHash, prepared.Article.CapturedUtc, prepared.TextHash, prepared.TextLength, CaptureKeys.Of(prepared));
}

/// <summary>Keys of papers and links that a capture names.</summary>
internal sealed record CaptureKeys(IReadOnlyList<PaperKeys> Papers, IReadOnlyList<string> LinkTargets)
{
    public static CaptureKeys Of(PreparedCapture prepared) => new(
        [.. prepared.Article.Papers.Select(paper => new PaperKeys(paper.Title, TitleKey.Of(paper.Title), PaperIds.From(paper.Arxiv, paper.Doi)))],
        [.. prepared.Article.Related.Select(link => link.Target.Key)]);
}

/// <summary>What identifies a paper that a capture introduces.</summary>
internal sealed record PaperKeys(string Title, string TitleKey, IReadOnlyList<string> Identifiers);

/// <summary>A mention of a paper as it would be stored.</summary>
internal sealed class PlannedMention(string articleKey, PaperKeys paper) : IPaperMention
{
    public string ArticleKey { get; } = articleKey;

    public string Title => paper.Title;

    public string TitleKey => paper.TitleKey;

    public IReadOnlyList<string> Identifiers => paper.Identifiers;

    public int PaperId { get; set; }
}
