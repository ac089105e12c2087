using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>The diagnostics that follow from what was and was not found.</summary>
internal static class ReadingNotes
{
    public static IEnumerable<ReadingDiagnostic> Of(ExtractedArticle article, CapturedDocument document, bool hasTitle, Noted<string>? cutAt, bool isStub)
    {
        if (cutAt is { } notice)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.PaywallCut, notice.FirstLine, notice.LastLine);
        }

        if (!hasTitle)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.NoTitle);
        }

        if (article.Source is null)
        {
            yield return document.SourceUrl is { } refused
                ? new ReadingDiagnostic(DiagnosticCodes.SourceUrlRefused, refused.FirstLine, refused.LastLine, refused.Value)
                : new ReadingDiagnostic(DiagnosticCodes.NoSourceUrl);
        }

        if (document.Published is { } published && PublishDate.Doubt(published, article.CapturedUtc, (article.BestDate, article.BestDateSource)) is { } doubt)
        {
            yield return doubt;
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
            var printed = paper.Evidence.FirstOrDefault(one => one.Field == EvidenceField.PaperAuthorsTruncated);
            yield return new ReadingDiagnostic(DiagnosticCodes.AuthorsCut, printed?.FirstLine ?? paper.FirstLine, printed?.LastLine ?? paper.LastLine, paper.Title);
        }
    }
}
