using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures;

/// <summary>
/// What a reader of captures is expected to find and did not. What is said of papers is a gap where any of them lacks it, and none where there is no paper.
/// </summary>
[Flags]
public enum ReadingGaps
{
    None = 0,

    /// <summary>The file name stands in for the title.</summary>
    Title = 1,

    /// <summary>Nothing but the day of the capture tells when the article appeared.</summary>
    Date = 2,

    Paper = 4,

    /// <summary>A paper without identifier.</summary>
    Identifier = 8,

    /// <summary>A paper without authors.</summary>
    Authors = 16,

    /// <summary>A paper without affiliations.</summary>
    Affiliations = 32,

    /// <summary>No link to another article.</summary>
    RelatedLinks = 64,
}

/// <summary>Finds the gaps of a reading.</summary>
public static class ReadingGap
{
    /// <summary>Each of them.</summary>
    public static IReadOnlyList<ReadingGaps> All { get; } = [.. Enum.GetValues<ReadingGaps>().Where(gap => gap != ReadingGaps.None)];

    /// <summary>Those that speak of papers, and so only of articles that have some.</summary>
    public const ReadingGaps OfPapers = ReadingGaps.Identifier | ReadingGaps.Authors | ReadingGaps.Affiliations;

    internal static ReadingGaps In(ExtractedArticle article) =>
        If(article.Diagnostics.Any(noted => noted.Code == DiagnosticCodes.NoTitle), ReadingGaps.Title)
        | If(article.BestDateSource is DateSource.None or DateSource.Captured, ReadingGaps.Date)
        | If(article.Papers.Count == 0, ReadingGaps.Paper)
        | If(article.Papers.Any(paper => paper.Arxiv is null && paper.Doi is null), ReadingGaps.Identifier)
        | If(article.Papers.Any(paper => paper.Authors.Count == 0), ReadingGaps.Authors)
        | If(article.Papers.Any(paper => paper.Affiliations.Count == 0), ReadingGaps.Affiliations)
        | If(article.Related.Count == 0, ReadingGaps.RelatedLinks);

    private static ReadingGaps If(bool lacking, ReadingGaps gap) => lacking ? gap : ReadingGaps.None;
}
