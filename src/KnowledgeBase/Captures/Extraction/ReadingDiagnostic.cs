namespace KnowledgeBase.Captures.Extraction;

/// <summary>Something noticed while reading. Severity and words follow from the code; see <see cref="DiagnosticCatalog"/>.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="FirstLine">First line of the capture it speaks of, from 1; null for the whole.</param>
public sealed record ReadingDiagnostic(string Code, int? FirstLine = null, int? LastLine = null, string? Detail = null);
