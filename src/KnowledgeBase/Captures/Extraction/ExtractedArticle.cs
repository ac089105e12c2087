using KnowledgeBase.Articles;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>What a capture says, as a careful reader would note it. Names and strings are as printed; identity is not decided here.</summary>
public sealed record ExtractedArticle
{
    public required string Form { get; init; }

    public required string Title { get; init; }

    /// <summary>Address of the page; null when unknown or not http(s).</summary>
    public ArticleUrl? Source { get; init; }

    /// <summary>Host of the site; null when neither address nor furniture tell it.</summary>
    public string? Site { get; init; }

    public DateTime? CapturedUtc { get; init; }

    /// <summary>Publish date as printed, ISO 8601; null when none is.</summary>
    public string? Published { get; init; }

    public string BestDate { get; init; } = "";

    public DateSource BestDateSource { get; init; }

    /// <summary>A membership notice cuts the text off.</summary>
    public bool Truncated { get; init; }

    public required string Lead { get; init; }

    public string? ThumbnailUrl { get; init; }

    /// <summary>Pictures a reader sees.</summary>
    public int ImageCount { get; init; }

    /// <summary>The text without furniture, as Markdown.</summary>
    public required string Markdown { get; init; }

    public IReadOnlyList<ExtractedHeading> Headings { get; init; } = [];

    public IReadOnlyList<ExtractedPaper> Papers { get; init; } = [];

    public IReadOnlyList<ExtractedLink> Related { get; init; } = [];

    /// <summary>What the page says it is about, as printed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Lines that are not in the text, in the order of the capture.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    /// <summary>Where the fields come from, those of papers, links and headings included, in the order of the capture.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public IReadOnlyList<ReadingDiagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A heading: level 1 to 6, plain text, first line of the capture.</summary>
public sealed record ExtractedHeading(int Level, string Text, int Line);

/// <summary>A paper that the capture introduces, as printed there.</summary>
public sealed record ExtractedPaper
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public bool AuthorsTruncated { get; init; }

    public IReadOnlyList<string> Affiliations { get; init; } = [];

    public ArxivId? Arxiv { get; init; }

    public Doi? Doi { get; init; }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? PublishedOn { get; init; }

    public IReadOnlyList<string> Urls { get; init; } = [];

    public IReadOnlyList<(string Label, string Url)> Links { get; init; } = [];

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary>Where its fields come from; never fewer lines than the fields were read from.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>A link to an article.</summary>
/// <param name="Line">First line of the capture that it stands in.</param>
/// <param name="Rule">Name of the rule that found it, known to <see cref="RuleCatalog"/>.</param>
public sealed record ExtractedLink(
    RelatedLinkKind Kind, ArticleUrl Target, string Text, string? Section, string Sentence, int Line, string Rule);

/// <summary>A line that is not in the article's text, and the rule that says so.</summary>
/// <param name="Rule">Name of the rule, known to <see cref="RuleCatalog"/>.</param>
/// <param name="Part">Beginning of the words that go where other parts of the line stay; null when the whole line goes.</param>
public sealed record DroppedLine(int Number, string Rule, string? Part = null);
