using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Related;

namespace KnowledgeBase.Articles;

/// <summary>Everything the library knows of one article.</summary>
public sealed record ArticleDetails
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string? SourceUrl { get; init; }

    public required string? Site { get; init; }

    public required string Lead { get; init; }

    public required string? ThumbnailUrl { get; init; }

    /// <summary>The date as printed; null when none is.</summary>
    public required string? PublishedAt { get; init; }

    public required string? BestDate { get; init; }

    /// <summary>text, image-path, front-matter, arxiv-id, captured, or null.</summary>
    public required string? BestDateSource { get; init; }

    public required DateTime? CapturedAt { get; init; }

    public required bool Truncated { get; init; }

    public required string CaptureForm { get; init; }

    public required IReadOnlyList<HeadingShown> Headings { get; init; }

    public required int ImageCount { get; init; }

    /// <summary>The text without furniture.</summary>
    public required string Markdown { get; init; }

    /// <summary>The rendered text as stored; see <see cref="ReadArticle"/>.</summary>
    internal string Html { get; init; } = "";

    internal int CurrentCaptureId { get; init; }

    public IReadOnlyList<PaperAsPrinted> Papers { get; init; } = [];

    public IReadOnlyList<Link> Related { get; init; } = [];

    public IReadOnlyList<Link> RelatedFrom { get; init; } = [];

    public IReadOnlyList<SamePaper> SamePaper { get; init; } = [];

    public IReadOnlyList<DiagnosticShown> Diagnostics { get; init; } = [];

    public IReadOnlyList<CaptureShown> Captures { get; init; } = [];
}

/// <summary>A heading of the text; <paramref name="Anchor"/> is its <c>id</c> there.</summary>
public sealed record HeadingShown(int Level, string Text, string Anchor);

/// <summary>Another article on one of the papers.</summary>
public sealed record SamePaper(int ArticleId, int PaperId, string Title, string? Site, string? BestDate, string Lead);

/// <summary>Something the reader of the current capture noticed.</summary>
/// <param name="Severity">info, warning or error.</param>
/// <param name="Message">A sentence in Japanese.</param>
public sealed record DiagnosticShown(string Severity, string Code, string Message, string MessageInEnglish, int? FirstLine, int? LastLine)
{
    internal static DiagnosticShown Of(string code, DiagnosticSeverity severity, string? detail, int? firstLine, int? lastLine) =>
        new(severity.Print(), code, DiagnosticCatalog.Message(code, detail, japanese: true), DiagnosticCatalog.Message(code, detail, japanese: false), firstLine, lastLine);
}

/// <summary>A capture of the article.</summary>
/// <param name="Outcome">pending, ingested, unchanged, superseded or unreadable.</param>
public sealed record CaptureShown(int Id, string FileName, string Outcome, DateTime ReceivedAt, string ContentHash);
