using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Tests.Captures.Extraction;

public sealed class ReadingNotesTests
{
    [Theory]
    [InlineData("1970-01-01", "2026-01-18T00:00:00Z", "publish-date-implausible 1970-01-01 < 1990")]
    [InlineData("2026-03-01", "2026-01-18T00:00:00Z", "publish-date-implausible 2026-03-01 > 2026-01-18")]
    [InlineData("2026-01-19", "2026-01-18T23:00:00Z", "publish-date-differs 2026-01-19 ≠ 2023-11")]
    [InlineData("2025-12-21", "2026-01-18T00:00:00Z", "publish-date-differs 2025-12-21 ≠ 2023-11")]
    [InlineData("2023-12-28", "2026-01-18T00:00:00Z", null)]
    [InlineData("2023-09-15", "2026-01-18T00:00:00Z", null)]
    public void APublishDateThatCannotBeOrIsFarFromBetterEvidenceIsDoubted(string published, string captured, string? doubt)
    {
        var article = Read($"---\ntitle: 題\nsource_url: https://site.example/a\ncaptured_at: {captured}\npublish_date: {published}\n---\n\n![](https://site.example/uploads/2023/11/a.png)\n");
        var noticed = article.Diagnostics.Where(one => one.Code.StartsWith("publish-date", StringComparison.Ordinal)).ToList();
        Assert.Equal(doubt is null ? [] : [doubt], noticed.Select(one => $"{one.Code} {one.Detail}"));
        Assert.All(noticed, one => Assert.Equal((5, 5), (one.FirstLine, one.LastLine)));
    }

    [Fact]
    public void AnImpossiblePublishDateIsNotTheArticlesDate()
    {
        var article = Read("---\ntitle: 題\nsource_url: https://site.example/a\ncaptured_at: 2026-01-18T00:00:00Z\npublish_date: 1970-01-01\n---\n\n本文です。\n");
        Assert.Equal("2026-01-18", article.BestDate);
        Assert.Equal("1970-01-01", article.Published);
    }

    [Fact]
    public void AnIdentifierWithoutATitleIsNamed()
    {
        var article = Read("# 題\n\n本文です。\n\n**論文情報**\n\n- 著者：A B, C D\n- URL：https://arxiv.org/abs/2201.11903\n");
        var noticed = Assert.Single(article.Diagnostics, one => one.Code == DiagnosticCodes.IdentifierWithoutTitle);
        Assert.Equal(("arxiv:2201.11903", 5, 8), (noticed.Detail, noticed.FirstLine, noticed.LastLine));
    }

    [Fact]
    public void AuthorsThatAreCutAreShownAtTheirLine()
    {
        var article = Read("# 題\n\n**論文情報**\n\n- タイトル：A Long Enough Title\n- 著者：A B, C D et al.\n- 所属：Somewhere\n");
        var noticed = Assert.Single(article.Diagnostics, one => one.Code == DiagnosticCodes.AuthorsCut);
        Assert.Equal((6, 6), (noticed.FirstLine, noticed.LastLine));
    }

    [Fact]
    public void ALimitThatIsReachedIsTold()
    {
        var links = string.Join('\n', Enumerable.Range(1, 1100).Select(i => $"- [記事 {i}](https://site.example/archives/{i})"));
        var article = Read($"---\ntitle: 題\nsource_url: https://site.example/archives/9999\n---\n\n**関連研究**\n\n{links}\n");
        var noticed = Assert.Single(article.Diagnostics, one => one.Code == DiagnosticCodes.TooManyLinks);
        Assert.Equal(("1000", 1008), (noticed.Detail, noticed.FirstLine));
        Assert.Equal(1000, article.Related.Count);
    }

    [Fact]
    public void AChangedBodyIsToldAtTheHash()
    {
        var article = Read("---\ntitle: 題\nsource_url: https://site.example/a\nfile_hash: 0000000000000000\n---\n\n本文です。\n");
        Assert.Equal(4, Assert.Single(article.Diagnostics, one => one.Code == DiagnosticCodes.HashMismatch).FirstLine);
    }

    private static ExtractedArticle Read(string text) =>
        Assert.IsType<CaptureReading.Readable>(CaptureReader.Read("a.md", System.Text.Encoding.UTF8.GetBytes(text))).Article;
}
