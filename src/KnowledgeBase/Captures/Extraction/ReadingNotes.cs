using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>The diagnostics that follow from what was and was not found.</summary>
internal static class ReadingNotes
{
    public static IEnumerable<ReadingDiagnostic> Of(ExtractedArticle article, CapturedDocument document, bool hasTitle, int? cutAt, bool isStub)
    {
        if (cutAt is { } line)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.PaywallCut, line, line);
        }

        if (!hasTitle)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.NoTitle);
        }

        if (article.Source is null)
        {
            yield return document.SourceUrl is { } refused
                ? new ReadingDiagnostic(DiagnosticCodes.SourceUrlRefused, Detail: refused)
                : new ReadingDiagnostic(DiagnosticCodes.NoSourceUrl);
        }

        if (isStub)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.Stub);
        }

        if (article.Papers.Count == 0)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.NoBibliography);
        }

        foreach (var note in article.Papers.SelectMany(OfPaper))
        {
            yield return note;
        }
    }

    private static IEnumerable<ReadingDiagnostic> OfPaper(ExtractedPaper paper)
    {
        if (PaperIds.From(paper.Arxiv, paper.Doi).Count == 0)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.PaperWithoutIdentifier, paper.FirstLine, paper.LastLine, paper.Title);
        }

        if (paper.AuthorsTruncated)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.AuthorsCut, paper.FirstLine, paper.LastLine, paper.Title);
        }
    }
}
