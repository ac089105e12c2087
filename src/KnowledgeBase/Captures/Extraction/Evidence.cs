using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>What a reading finds in a capture.</summary>
public enum EvidenceField
{
    Title,
    SourceUrl,
    Site,
    Published,
    Captured,
    BestDate,
    Thumbnail,
    Truncated,
    Heading,
    Related,
    PaperTitle,
    PaperAuthor,
    PaperAuthorsTruncated,
    PaperAffiliation,
    PaperArxivId,
    PaperDoi,
    PaperPublishedOn,
    PaperUrl,
    PaperLink,
}

/// <summary>Where a value comes from: the lines of the capture and the rule that found it in them.</summary>
/// <param name="Value">The value, as extracted.</param>
/// <param name="Rule">Name of the rule, known to <see cref="RuleCatalog"/>.</param>
/// <param name="FirstLine">From 1; null when the value does not stand in the capture, as a file name does not.</param>
public sealed record Evidence(EvidenceField Field, string Value, string Rule, int? FirstLine, int? LastLine)
{
    /// <summary>Ordinal of the paper in <see cref="ExtractedArticle.Papers"/>, from 0; null for what is not a paper's.</summary>
    public int? Paper { get; init; }

    /// <param name="value">The value as extracted, where that differs from what was noted.</param>
    internal static Evidence Of(EvidenceField field, Noted<string> noted, string? value = null) =>
        new(field, value ?? noted.Value, noted.Rule, noted.FirstLine, noted.LastLine);
}
