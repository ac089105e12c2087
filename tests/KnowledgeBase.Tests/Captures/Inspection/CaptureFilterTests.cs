using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class CaptureFilterTests
{
    [Fact]
    public void AFilterIsReadFromTheQueryStringItWrites()
    {
        var filter = new CaptureFilter
        {
            Outcome = CaptureStatus.Unreadable,
            Route = CaptureRoute.Upload,
            Who = "葉子 & co",
            Form = "html",
            ReaderVersion = 3,
            UploadId = 12,
            HasArticle = false,
            From = new DateOnly(2026, 1, 2),
            Until = new DateOnly(2026, 2, 3),
            Words = "a=b #1 + 推論",
            Reason = "The file has # bytes; the limit is #.",
            Code = "paywall-cut",
            Severity = DiagnosticSeverity.Warning,
            SlowerThan = 500,
        };
        Assert.Equal(filter, CaptureFilter.Parse(filter.ToQueryString()));
        Assert.Equal(new CaptureFilter(), CaptureFilter.Parse(new CaptureFilter().ToQueryString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("?outcome=&route=&q=++&from=")]
    [InlineData("?outcome=7&route=fax&version=-1&upload=1e9&article=perhaps&from=2026-13-40&until=yesterday&severity=9&ms=999999999999")]
    [InlineData("%%%&&&===&q")]
    public void WhatMakesNoSenseIsLeftOut(string? query) => Assert.Equal(new CaptureFilter(), CaptureFilter.Parse(query));

    [Fact]
    public void OfAKeySaidTwiceTheFirstCounts() => Assert.Equal(CaptureStatus.Pending, CaptureFilter.Parse("?outcome=pending&outcome=removed").Outcome);

    [Fact]
    public void TextIsTakenWithoutWhatNoDatabaseHolds() => Assert.Equal("a\uFFFDb", CaptureFilter.Parse("?q=+a%00\uD800b+").Words);

    [Fact]
    public void ReasonsOfOneKindDifferByTheirNumbersOnly()
    {
        var kind = ReasonKind.Of("The file has 2,147,483,648 bytes; the limit is 10,485,760 (KnowledgeBase:Ingestion:MaxCaptureBytes).");
        Assert.Equal("The file has # bytes; the limit is # (KnowledgeBase:Ingestion:MaxCaptureBytes).", kind);
        Assert.Equal(kind, ReasonKind.Of("The file has 99 bytes; the limit is 1 (KnowledgeBase:Ingestion:MaxCaptureBytes)."));
    }
}
