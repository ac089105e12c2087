using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>How the body of a capture is written.</summary>
public enum BodySyntax
{
    Markdown,
    PlainText,
}

/// <summary>What a format makes of a capture: what stands beside the text, and the text itself, untouched but for the format's own wrapping.</summary>
public sealed record CapturedDocument
{
    /// <summary>Name of the form in the API, one of <see cref="CaptureForms"/>.</summary>
    public required string Form { get; init; }

    /// <summary>Title as the tool noted it, site suffix included; null when the body has to tell.</summary>
    public Noted<string>? Title { get; init; }

    /// <summary>Address of the page as noted; null when unknown. Not yet checked.</summary>
    public Noted<string>? SourceUrl { get; init; }

    /// <summary>Name of the site as the tool noted it; null when unknown.</summary>
    public Noted<string>? SiteName { get; init; }

    public Noted<DateTime>? CapturedUtc { get; init; }

    /// <summary>Publish date as noted, ISO 8601 (<see cref="PrintedDate"/>); null when unknown.</summary>
    public Noted<string>? Published { get; init; }

    /// <summary>The paper that the page is the page of, as its metadata says; null for any other page.</summary>
    public ExtractedPaper? Cited { get; init; }

    /// <summary>Who wrote the page, as the tool noted it: a site, a blogger, or on a paper's own page the authors of the paper.</summary>
    public IReadOnlyList<Noted<string>> Authors { get; init; } = [];

    /// <summary>Tags as noted, counts that a script glued to them apart: <c>LLM812</c>, <c>LLM</c> and <c>812</c>.</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();

    public BodySyntax Syntax { get; init; } = BodySyntax.Markdown;

    public required IReadOnlyList<SourceLine> Body { get; init; }

    /// <summary>Lines of the capture outside of its front matter that the format itself leaves out of the body.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    public IReadOnlyList<ReadingDiagnostic> Diagnostics { get; init; } = [];
}
