using System.Text.Json.Serialization;
using KnowledgeBase.Articles;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Captures.Previews;

/// <summary>What would become of a file if it were taken in now, after the files before it in the same preview.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PreviewOutcome>))]
public enum PreviewOutcome
{
    /// <summary>An article that the library does not have.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>Would give an article that is there its text: it is the newest capture of it, or the others are plainly poorer.</summary>
    [JsonStringEnumMemberName("newer")]
    Newer,

    /// <summary>Says the same as the capture that gives the article its text.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    /// <summary>Would be superseded: another capture of the article is newer, or as old and longer.</summary>
    [JsonStringEnumMemberName("older")]
    Older,

    /// <summary>Would be superseded: it has less than half the text of another capture of the article.</summary>
    [JsonStringEnumMemberName("poorer")]
    Poorer,

    /// <summary>The same bytes are there already.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>Somebody deleted its article, which it would not bring back.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,

    /// <summary>Could not be read.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    /// <summary>A zip: the captures in it follow, each as a file of its own.</summary>
    [JsonStringEnumMemberName("unpacked")]
    Unpacked,
}

/// <summary>What would become of one file, and what it says.</summary>
public sealed record CapturePreview
{
    /// <summary>Name without folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Where it comes from: a path, <c>api</c>.</summary>
    [JsonIgnore]
    public string Origin { get; init; } = "";

    public required PreviewOutcome Outcome { get; init; }

    /// <summary>One sentence for a person when it is unreadable or its article was deleted, else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who deleted its article, and when; null when nobody did.</summary>
    [JsonPropertyName("deletedArticle")]
    public DeletedArticle? Deleted { get; init; }

    /// <summary>The file with the same bytes when it is a duplicate, else null.</summary>
    public KnownFile? DuplicateOf { get; init; }

    /// <summary>SHA-256 of its bytes; null where they were not read.</summary>
    [JsonIgnore]
    public string? ContentHash { get; init; }

    /// <summary>Key of its article (<see cref="Articles.Article.Key"/>); null when it has none.</summary>
    [JsonIgnore]
    public string? ArticleKey { get; init; }

    /// <summary>Articles under other addresses that look the same, where it would make a new one.</summary>
    public IReadOnlyList<PossiblyTheSame> PossibleDuplicates { get; init; } = [];

    /// <summary>A person should look: it may be a duplicate, or would make one paper of several.</summary>
    [JsonIgnore]
    public bool IsAmbiguous => PossibleDuplicates.Count > 0 || Article?.Papers.Any(paper => paper.Merges.Count > 0) == true;

    /// <summary>What it says; null when it is unreadable or a duplicate, which is not read.</summary>
    public PreviewedArticle? Article { get; init; }

    /// <summary>What the library would gain and lose by it.</summary>
    public PreviewedChanges Changes { get; init; } = new();
}

/// <summary>An article that may be the one that a file would make.</summary>
/// <param name="Id">Its id in the library; null when an earlier file of the preview would make it.</param>
/// <param name="FileName">That file; null for an article of the library.</param>
/// <param name="Why"><c>same-text</c> or <c>same-title</c>.</param>
public sealed record PossiblyTheSame(int? Id, string Title, string? SourceUrl, string? FileName, string Why);

/// <summary>What a capture says, and where that would lead.</summary>
public sealed record PreviewedArticle
{
    /// <summary>The article in the library that it is a capture of; null when there is none, or only one that an earlier file of the preview would make.</summary>
    public required int? Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Address as captured; null when the capture names none.</summary>
    public required string? SourceUrl { get; init; }

    public required string? Site { get; init; }

    /// <summary>Form as the API names it, for example <c>readability-turndown</c>.</summary>
    public required string Form { get; init; }

    public required DateTime? CapturedAt { get; init; }

    /// <summary>A membership notice cuts the text off.</summary>
    public required bool Truncated { get; init; }

    public required IReadOnlyList<PreviewedPaper> Papers { get; init; }

    /// <summary>Links by kind; kinds that do not occur are left out.</summary>
    public required IReadOnlyList<PreviewedLinks> Links { get; init; }

    public required IReadOnlyList<DiagnosticShown> Diagnostics { get; init; }
}

/// <summary>What would become of a paper that a capture introduces.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperFate>))]
public enum PaperFate
{
    /// <summary>A paper that the library does not have, or not any more.</summary>
    [JsonStringEnumMemberName("created")]
    Created,

    /// <summary>A paper that is there already, or that something before it would make.</summary>
    [JsonStringEnumMemberName("joins")]
    Joins,

    /// <summary>Nothing, because the capture would not give its article the text.</summary>
    [JsonStringEnumMemberName("unused")]
    Unused,
}

/// <summary>A paper as the capture prints it.</summary>
/// <param name="Identifiers">As <c>scheme:value</c>.</param>
/// <param name="PaperId">The paper of the library that it joins; null when it would be new, made by something before it in this preview, or unused.</param>
/// <param name="PaperTitle">Title of the paper that it joins, else null.</param>
/// <param name="Because">Why it joins: the identifier that both have, as <c>scheme:value</c>, <c>title</c>, or <c>correction</c> where a person said so; null when it joins nothing.</param>
/// <param name="Merges">Ids of papers of the library that it would join with that paper, because it bridges them.</param>
public sealed record PreviewedPaper(
    string Title,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<NameAsPrinted> Authors,
    bool AuthorsTruncated,
    IReadOnlyList<NameAsPrinted> Affiliations,
    PaperFate Fate,
    int? PaperId,
    string? PaperTitle,
    string? Because,
    IReadOnlyList<int> Merges);

/// <summary>Links of one kind.</summary>
/// <param name="Kind">related_research, related_article or inline.</param>
/// <param name="Captured">Those that lead to articles of the library, or of an earlier file of the preview.</param>
public sealed record PreviewedLinks(string Kind, int Count, int Captured);
