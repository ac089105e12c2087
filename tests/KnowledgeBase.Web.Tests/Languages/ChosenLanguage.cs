using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeBase.Web.Tests.Languages;

public sealed class ChosenLanguage(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=xx")]
    [InlineData("/?lang=")]
    [InlineData("/?lang=%00&lang=%ED%A0%80")]
    [InlineData("/?lang=en-US%0d%0aSet-Cookie:%20a=b")]
    public async Task IsJapaneseWhereNothingKnownIsSaid(string path)
    {
        var answer = await Stranger().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ja", answer.Content.Headers.ContentLanguage.Single());
        Assert.Equal("ja", (await ReadAsync(answer)).DocumentElement.GetAttribute("lang"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task IsRememberedForAYear()
    {
        var answer = await Stranger().GetAsync("/papers?lang=en");
        Assert.Equal("en", answer.Content.Headers.ContentLanguage.Single());
        Assert.Contains("Cookie", answer.Headers.Vary);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("lang=en; ", cookie, StringComparison.Ordinal);
        Assert.All(["max-age=31536000", "path=/", "samesite=lax", "httponly"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task HoldsOnFollowingPagesUntilAnotherIsChosen()
    {
        var client = Stranger();
        Assert.Equal("en", await LanguageAsync(client, "/?lang=en"));
        Assert.Equal("en", await LanguageAsync(client, "/authors"));
        Assert.Equal("en", await LanguageAsync(client, "/nowhere"));
        Assert.Equal("en", await LanguageAsync(client, "/?lang=xx"));
        Assert.Equal("ja", await LanguageAsync(client, "/?lang=ja"));
        Assert.Equal("ja", await LanguageAsync(client, "/authors"));
    }

    [Fact]
    public async Task IsNotAskedOfTheBrowser()
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-GB,en;q=0.9");
        Assert.Equal("ja", await LanguageAsync(client, "/"));
    }

    [Fact]
    public async Task NeitherNamesNorRemembersItselfOutsideOfPages()
    {
        foreach (var path in (string[])["/api/v1/status?lang=en", "/css/site.css?lang=en", "/uncaptured.txt?lang=en"])
        {
            var answer = await Stranger().GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.Empty(answer.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task IsSwitchedByALinkThatKeepsTheRestOfTheAddress()
    {
        var client = Stranger();
        var japanese = await PageAsync(client, "/?q=BERT+%26+%E8%AA%AD%E3%82%80&site=site.example&lang=xx&sort=oldest");
        var toEnglish = Switch(japanese);
        Assert.Equal("/?q=BERT%20%26%20%E8%AA%AD%E3%82%80&site=site.example&sort=oldest&lang=en", toEnglish.GetAttribute("href"));
        Assert.Equal("English", toEnglish.TextContent);
        var english = await PageAsync(client, toEnglish.GetAttribute("href")!);
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("日本語", Switch(english).TextContent);
        Assert.Equal("ja", Switch(english).GetAttribute("lang"));
        Assert.EndsWith("&sort=oldest&lang=ja", Switch(english).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere?a=b")]
    [InlineData("/articles/999?a=b")]
    public async Task IsSwitchedOnErrorPagesForTheAddressThatFailed(string path)
    {
        var page = await PageAsync(Stranger(), path);
        Assert.Equal(path + "&lang=en", Switch(page).GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[rel=alternate][hreflang]"));
    }

    [Theory]
    [InlineData("/", "http://localhost/", "http://localhost/?lang=en")]
    [InlineData("/papers?sort=title&page=2&lang=en", "http://localhost/papers?sort=title&page=2", "http://localhost/papers?sort=title&page=2&lang=en")]
    [InlineData("/articles/1?lang=ja", "http://localhost/articles/1", "http://localhost/articles/1?lang=en")]
    public async Task NamesBothAddressesOfAPage(string path, string japanese, string english)
    {
        var page = await PageAsync(Stranger(), path);
        string? Alternate(string language) => page.QuerySelector($"link[rel=alternate][hreflang={language}]")?.GetAttribute("href");
        Assert.Equal((japanese, english, japanese), (Alternate("ja"), Alternate("en"), Alternate("x-default")));
        Assert.Equal(page.DocumentElement.GetAttribute("lang") == "en" ? english : japanese, page.QuerySelectorAll("link[rel=canonical]").Single().GetAttribute("href"));
    }

    private HttpClient Stranger() => library.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static IElement Switch(IDocument page) => page.QuerySelectorAll("header a.site-language").Single();

    private static async Task<string?> LanguageAsync(HttpClient client, string path) => (await PageAsync(client, path)).DocumentElement.GetAttribute("lang");

    private static async Task<IDocument> PageAsync(HttpClient client, string path) => await ReadAsync(await client.GetAsync(path));

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
