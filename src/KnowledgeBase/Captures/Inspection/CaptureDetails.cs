using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Zips;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>What happened to one capture, with a part of its text.</summary>
public sealed record CaptureDetails
{
    public required int Id { get; init; }

    public required string FileName { get; init; }

    public required string Origin { get; init; }

    /// <summary>In bytes, also where the content was too large to keep.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, in hex.</summary>
    public required string ContentHash { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>pending, ingested, unchanged, superseded or unreadable.</summary>
    public required string Outcome { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Form as the API names it; null until read.</summary>
    public required string? Form { get; init; }

    public required DateTime? CapturedAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Version of the reader that gave the library what it has of this capture; null before.</summary>
    public required int? ReaderVersion { get; init; }

    public required int? ArticleId { get; init; }

    public required string? ArticleTitle { get; init; }

    /// <summary>Name of the encoding; null where the bytes are not text or were not kept.</summary>
    public string? Encoding { get; init; }

    /// <summary>The bytes are kept and can be downloaded.</summary>
    public bool HasContent { get; init; }

    /// <summary>The fields and dropped lines are shown: the capture could be read before, so reading it again is safe.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Today's reader is not the one that gave the library what it has.</summary>
    public bool IsReadByAnother => IsExplained && ReaderVersion != CaptureReader.Version;

    /// <summary>What was in it, for a zip; the first of very many.</summary>
    public IReadOnlyList<MemberOfZip> Members { get; init; } = [];

    public int MemberCount { get; init; }

    public IReadOnlyList<DiagnosticOfCapture> Diagnostics { get; init; } = [];

    /// <summary>Where every field comes from; the first ones of very many.</summary>
    public IReadOnlyList<Evidence> Fields { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int FieldCount { get; init; }

    /// <summary>How many lines are not in the article's text.</summary>
    public int DroppedCount { get; init; }

    public CaptureWindow Window { get; init; } = CaptureWindow.Empty;
}

/// <summary>An entry of a zip.</summary>
/// <param name="Reason">One English sentence where there is something to tell, else null.</param>
/// <param name="CaptureId">The capture it is stored as; null when it is none.</param>
public sealed record MemberOfZip(string Path, ZipMemberFate Fate, string? Reason, int? CaptureId);

/// <summary>A diagnostic in both languages.</summary>
/// <param name="Severity">info, warning or error.</param>
public sealed record DiagnosticOfCapture(string Severity, string Code, string Japanese, string English, int? FirstLine, int? LastLine)
{
    internal static DiagnosticOfCapture Of(string code, string? detail, int? firstLine, int? lastLine) => new(
        DiagnosticCatalog.Severity(code).Print(),
        code,
        DiagnosticCatalog.Message(code, detail, japanese: true),
        DiagnosticCatalog.Message(code, detail, japanese: false),
        firstLine,
        lastLine);
}
