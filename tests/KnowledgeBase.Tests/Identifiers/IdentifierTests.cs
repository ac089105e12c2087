using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("Hanako\ufffe Yamada")]
    [InlineData("Hanako\ud800 Yamada")]
    public void CharactersThatCannotBeNormalisedDoNotCount(string name)
    {
        Assert.Equal(NameKey.OfPerson("Hanako Yamada"), NameKey.OfPerson(name));
        Assert.Equal(TitleKey.Of("Hanako Yamada"), TitleKey.Of(name));
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2311.16989", "2311.16989", null)]
    [InlineData("https://arxiv.org/pdf/2311.16989v2.pdf", "2311.16989", 2)]
    [InlineData("http://export.arxiv.org/html/2311.16989v1", "2311.16989", 1)]
    [InlineData("https://doi.org/10.48550/arXiv.2311.16989", "2311.16989", null)]
    [InlineData("10.48550/ARXIV.2401.00001", "2401.00001", null)]
    [InlineData("arXiv:2311.16989v2 [cs.CL]", "2311.16989", 2)]
    [InlineData("https://huggingface.co/papers/2311.16989", "2311.16989", null)]
    [InlineData("https://www.alphaxiv.org/overview/2311.16989", "2311.16989", null)]
    [InlineData("https://arxiv.org/abs/math.CA/0611800v2", "math/0611800", 2)]
    public void AnArxivIdentifierIsFoundInEveryFormOfItsAddress(string text, string value, int? version) =>
        Assert.Equal(new ArxivId(value, version), ArxivId.Find(text));

    [Theory]
    [InlineData("https://example.org/2311.16989")]
    [InlineData("version 2024.12345 of the tool")]
    [InlineData("https://arxiv.org/abs/2313.16989")]
    [InlineData("https://arxiv.org/list/cs.CL/recent")]
    public void DigitsElsewhereAreNoArxivIdentifier(string text) => Assert.Null(ArxivId.Find(text));

    [Theory]
    [InlineData("2311.16989", "2023-11")]
    [InlineData("0704.0001", "2007-04")]
    [InlineData("math/9901123", "1999-01")]
    public void AnArxivIdentifierTellsItsMonth(string value, string month) => Assert.Equal(month, new ArxivId(value, null).Month);

    [Theory]
    [InlineData("https://doi.org/10.1038/s41586-021-03819-2", "10.1038/s41586-021-03819-2")]
    [InlineData("（DOI: 10.1145/3586183.3606763）。", "10.1145/3586183.3606763")]
    [InlineData("(see 10.1000/182(2020)).", "10.1000/182(2020)")]
    public void ADoiEndsBeforeWhatIsNotPartOfIt(string text, string printed) => Assert.Equal(printed, Doi.Find(text)?.Printed);

    [Fact]
    public void ArxivsOwnDoiIsTheArxivIdentifierAndNoSecondOne() =>
        Assert.Equal(["arxiv:2401.10225"], PaperIds.From(ArxivId.Find("10.48550/arXiv.2401.10225"), Doi.Find("10.48550/arXiv.2401.10225")));

    [Theory]
    [InlineData("https://www.example.org/a/1/", "http://example.org/a/1")]
    [InlineData("https://example.org/a?utm_source=x&b=2&a=1#part", "https://EXAMPLE.org:443/a?a=1&b=2")]
    public void TwoAddressesOfOnePageShareAKey(string one, string other) => Assert.Equal(ArticleUrl.Parse(one)!.Key, ArticleUrl.Parse(other)!.Key);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/archives/1")]
    [InlineData("https://")]
    [InlineData("https://www./")]
    [InlineData("https://paper-notes.ex\u3000ample/archives/2102")]
    [InlineData(null)]
    public void OnlyAbsoluteWebAddressesAreAddresses(string? address) => Assert.Null(ArticleUrl.Parse(address));

    [Theory]
    [InlineData("ChatGPT’s One-year Anniversary: Are “They” Catching up?", "ChatGPT's One‐year anniversary: are \"they\" catching up ?")]
    [InlineData("ＬＬＭ とは", "LLMとは")]
    public void TitlesThatDifferInQuotesWidthAndCaseShareAKey(string one, string other) => Assert.Equal(TitleKey.Of(one), TitleKey.Of(other));

    [Fact]
    public void KeysStayShortEnoughForAnIndexAndDifferent()
    {
        var (one, other) = (TitleKey.Of(new string('長', 100_000)), TitleKey.Of(new string('長', 100_001)));
        Assert.InRange(one.Length, 1, 300);
        Assert.NotEqual(one, other);
        Assert.InRange(NameKey.OfPerson(new string('x', 100_000)).Length, 1, 300);
        Assert.Null(ArticleUrl.Parse("https://example.org/" + new string('a', 2_000)));
    }
}
