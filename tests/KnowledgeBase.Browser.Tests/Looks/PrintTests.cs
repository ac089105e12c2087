using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class PrintTests(SampleLibrary library)
{
    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.Phone)]
    public Task APrintedArticleIsItsWholeTextWithAddressesAndWithoutNavigation(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        await window.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".site-header", ".site-footer", ".contents", ".neighbours", ".around", ".reading-bar" })
        {
            await Expect(window.Locator(hidden).First).ToBeHiddenAsync();
        }

        await Expect(window.GetByTestId("article-body")).ToBeVisibleAsync();
        await Expect(window.Locator(".paper-beside h2")).ToBeVisibleAsync();
        var address = window.GetByTestId("article-body").Locator("a.link-outside").First;
        Assert.Contains("https://arxiv.org/abs/2203.11171", await address.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
    });
}
