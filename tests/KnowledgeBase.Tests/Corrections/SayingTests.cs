using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sayings;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>A person points at a piece of a capture and says what it is.</summary>
public sealed class SayingTests
{
    [Theory]
    [InlineData(SaidField.Title, "**読みやすい題**", false, "Field Article title \"読みやすい題\"")]
    [InlineData(SaidField.Date, "公開日：2023年11月5日", false, "Field Article bestDate \"2023-11-05\"")]
    [InlineData(SaidField.Date, "2024-05-01", true, "Field Article bestDate null")]
    [InlineData(SaidField.Tag, "#RAG", false, """Add Article tags {"text":"RAG","line":8}""")]
    [InlineData(SaidField.Related, "[ほかの記事](https://other.example/7)", false, """Add Article related {"text":"ほかの記事","url":"https://other.example/7","line":8}""")]
    [InlineData(SaidField.Related, "ほかの記事 https://other.example/7", false, """Add Article related {"text":"ほかの記事","url":"https://other.example/7","line":8}""")]
    [InlineData(SaidField.Related, "https://reading.example/archives/2", true, """Remove Article related {"url":"https://reading.example/archives/2"}""")]
    [InlineData(SaidField.PaperTitle, "A Better Title", false, "Field Paper title \"A Better Title\"")]
    [InlineData(SaidField.PaperTitle, "First Paper", true, """Remove Article papers {"identifier":"arxiv:2401.00001"}""")]
    [InlineData(SaidField.Author, "Cy Third、Di Fourth", false, """Field Paper authors ["Ann Lee","Bo Chen","Cy Third","Di Fourth"]""")]
    [InlineData(SaidField.Author, "Chen, Bo", true, """Field Paper authors ["Ann Lee"]""")]
    [InlineData(SaidField.Affiliation, "Third Institute", false, """Field Paper affiliations ["Example University","Third Institute"]""")]
    [InlineData(SaidField.Identifier, "doi:10.1000/xyz", false, "Merge Paper  arxiv:2401.00001 doi:10.1000/xyz")]
    [InlineData(SaidField.Identifier, "2401.00001", true, """Remove Article identifiers {"identifier":"arxiv:2401.00001"}""")]
    [InlineData(SaidField.PaperDate, "2024年1月", false, "Field Paper issuedOn \"2024-01\"")]
    [InlineData(SaidField.PaperLink, "[GitHub](https://github.com/example/first)", false, """Add Paper links {"text":"GitHub","url":"https://github.com/example/first","line":8}""")]
    public async Task AndThatIsADecisionAboutTheArticleOrThePaper(SaidField field, string text, bool isNot, string expected)
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var meaning = await AskAsync(library, field, text, isNot);
        var decision = Assert.Single(meaning.Decisions);
        Assert.Equal(expected, decision.Kind == CorrectionKind.Merge
            ? $"{decision.Kind} {decision.Of}  {decision.Subject} {decision.Other}"
            : $"{decision.Kind} {decision.Of} {decision.Field} {Readable(decision.Value!)}");
        Assert.Null((await library.TryAsync(decision)).Refusal);
    }

    [Theory]
    [InlineData(SaidField.Title, "一つめ", true, "say-what-instead")]
    [InlineData(SaidField.Title, "  ", false, "no-text")]
    [InlineData(SaidField.Date, "きのう", false, "no-date")]
    [InlineData(SaidField.Related, "記事2", false, "no-address")]
    [InlineData(SaidField.Identifier, "arXiv", false, "no-identifier")]
    [InlineData(SaidField.Author, "Ann Lee", false, "not-there")]
    [InlineData(SaidField.Author, "Nobody Known", true, "not-there")]
    public async Task WhatCannotBeMeantIsSaidToBeSo(SaidField field, string text, bool isNot, string refusal)
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var meaning = await AskAsync(library, field, text, isNot);
        Assert.Equal(refusal, meaning.Refusal);
        Assert.Empty(meaning.Decisions);
    }

    [Fact]
    public async Task TheRuleThatSuppliedTheValueIsNamedWithItsLine()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var meaning = await AskAsync(library, SaidField.Author, "Bo Chen", isNot: true);
        Assert.Equal(["Ann Lee", "Bo Chen"], meaning.Supplied.Select(found => found.Value));
        Assert.All(meaning.Supplied, found => Assert.Equal("label:著者", found.Rule));
        Assert.All(meaning.Supplied, found => Assert.True(found.FirstLine > 1));
        Assert.Empty((await AskAsync(library, SaidField.Tag, "RAG", isNot: false)).Supplied);
    }

    [Fact]
    public async Task WordsOfALinkStandForTheLinkOfTheirLine()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, body: "まずは[次の記事](https://other.example/7)を読む。"));
        var line = 1 + Array.FindIndex(Some.Capture(1, body: "まずは[次の記事](https://other.example/7)を読む。").Split('\n'), one => one.Contains("other.example", StringComparison.Ordinal));
        var meaning = await library.UseAsync<ReadSaying, SaidMeaning?>(read => read.RunAsync(new Saying(1, SaidField.Related, "次の記事", IsNot: true) { Line = line }, CancellationToken.None));
        Assert.Equal("""{"url":"https://other.example/7"}""", Assert.Single(meaning!.Decisions).Value);
    }

    [Fact]
    public async Task AnArticleWithoutAPaperGetsTheOneThatAPersonPointsAt()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, body: "紹介するのは A Paper Nobody Found (arXiv:2401.00009) です。"));
        var meaning = await library.UseAsync<ReadSaying, SaidMeaning?>(read => read.RunAsync(new Saying(1, SaidField.PaperTitle, "A Paper Nobody Found", IsNot: false), CancellationToken.None));
        await library.MakeAsync(Assert.Single(meaning!.Decisions));
        await library.ReReadAsync();
        Assert.Equal("A Paper Nobody Found", await library.AskAsync(db => db.Papers.Select(paper => paper.Title).SingleAsync()));
    }

    [Fact]
    public async Task ACaptureThatIsNotThereSaysNothing()
    {
        await using var library = await Library.OpenAsync();
        Assert.Null(await library.UseAsync<ReadSaying, SaidMeaning?>(read => read.RunAsync(new Saying(7, SaidField.Title, "x", IsNot: false), CancellationToken.None)));
    }

    private static async Task<SaidMeaning> AskAsync(Library library, SaidField field, string text, bool isNot)
    {
        var paper = await library.IdAsync(CorrectionSubject.Paper, "arxiv:2401.00001");
        var meaning = await library.UseAsync<ReadSaying, SaidMeaning?>(read =>
            read.RunAsync(new Saying(1, field, text, isNot) { Line = 8, PaperId = paper }, CancellationToken.None));
        return meaning!;
    }

    private static string Readable(string json) => System.Text.RegularExpressions.Regex.Unescape(json.Replace("\\\"", "\\\\\"", StringComparison.Ordinal));
}
