using KnowledgeBase.Articles;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class LenientTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("seven", 1)]
    [InlineData("1e3", 1)]
    [InlineData("9999999999", int.MaxValue)]
    [InlineData("99999999999999999999999", 1)]
    public void NumbersFallBack(string? text, int number) => Assert.Equal(number, Lenient.Number(text, 1));

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("3", 3)]
    [InlineData("x", 0)]
    public void AnOddFilterFindsNothingInsteadOfEverything(string? text, int? id) => Assert.Equal(id, Lenient.Filter(text));

    [Theory]
    [InlineData("LINKS", ArticleSort.Links)]
    [InlineData("4", ArticleSort.Best)]
    [InlineData("'; drop", ArticleSort.Best)]
    public void AChoiceIsOneOfItsNames(string text, ArticleSort sort) => Assert.Equal(sort, Lenient.Choice<ArticleSort>(text));

    [Theory]
    [InlineData("2026-11-22T06:30:00Z", "2026-11-22T06:30:00")]
    [InlineData("2026-11-22T15:30:00+09:00", "2026-11-22T06:30:00")]
    [InlineData("2026-11-22", "2026-11-22T00:00:00")]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData("9999999", null)]
    public void AnInstantIsReadAsUtc(string text, string? utc) => Assert.Equal(utc, Lenient.Instant(text)?.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
}
