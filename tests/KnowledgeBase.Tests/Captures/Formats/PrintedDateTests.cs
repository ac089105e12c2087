using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Formats;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("2025-03-08T21:08:44+09:00", "2025-03-08T21:08:44+09:00")]
    [InlineData("2026-01-18T13:22:31.481Z", "2026-01-18T13:22:31.481Z")]
    [InlineData("2018-02-16 23:21:36Z", "2018-02-16T23:21:36Z")]
    [InlineData("2026-01-01T11:17:19 (UTC +09:00)", "2026-01-01T11:17:19+09:00")]
    [InlineData("2024-04-30", "2024-04-30")]
    [InlineData("2025.01.14", "2025-01-14")]
    [InlineData("2025/02/22", "2025-02-22")]
    [InlineData("2026年2月3日（火）公開", "2026-02-03")]
    [InlineData("Jan 18. 2024", "2024-01-18")]
    [InlineData("July 18. 2023", "2023-07-18")]
    [InlineData("5 July. 2023", "2023-07-05")]
    [InlineData("2023年11月", "2023-11")]
    public void EveryPrintedFormIsUnderstood(string printed, string expected) => Assert.Equal(expected, PrintedDate.Find(printed));

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("2024-13-01")]
    [InlineData("2023-02-30")]
    [InlineData("v1.2024.5.6.7")]
    public void WhatIsNoDateGivesNone(string printed) => Assert.Null(PrintedDate.Find(printed));
}
