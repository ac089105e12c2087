using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class FigureTests(SampleLibrary library)
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><rect width="300" height="900" fill="gray"/></svg>""";

    // Shifts within half a second of an input are what the reader asked for and not counted; there is none here.
    private const string Shifts = """
        () => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        })
        """;

    // A frame at each place, so that what follows the reader (the contents list) has followed.
    private const string ScrollThrough = """
        async () => {
          for (const y of [300, 900, 1800, 4000, 0]) {
            scrollTo(0, y);
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          }
        }
        """;

    [Theory]
    [InlineData(Reader.Wide, true)]
    [InlineData(Reader.Wide, false)]
    [InlineData(Reader.Phone, true)]
    [InlineData(Reader.Phone, false)]
    public Task NothingMovesWhetherPicturesLoadOrNot(Reader reader, bool load) => library.ReadAsync(reader, async window =>
    {
        if (load)
        {
            await window.RouteAsync("https://**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Svg }));
        }

        // What a reader has marked is shown by a script, after the page.
        await window.AddInitScriptAsync("""try { localStorage.setItem('kb-reading', JSON.stringify({ read: [1, 2, 3], places: [{ id: 4, block: 2, of: 9 }], seen: 1, since: 1 })); } catch { /* none */ }""");
        foreach (var page in PageKinds.OfReading)
        {
            await window.GotoAsync(await library.AddressOfAsync(page));
            await window.EvaluateAsync(ScrollThrough);
            Assert.True(await window.EvaluateAsync<double>(Shifts) == 0, $"{page} shifts by {await window.EvaluateAsync<double>(Shifts)}");
        }
    });

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.WithoutJavaScript)]
    public Task AThumbnailThatDoesNotLoadLeavesTheNameOfItsSite(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/?site=paper-notes.example");
        var thumb = window.Locator(".thumb").First;
        await thumb.ScrollIntoViewIfNeededAsync();
        await Expect(thumb).ToContainTextAsync("paper-notes.example");
        var (room, picture) = (await thumb.BoundingBoxAsync(), await thumb.Locator("img").BoundingBoxAsync());
        Assert.Equal((176, 99), (room!.Width, room.Height));
        Assert.True(picture is null or { Width: 0 } or { Height: 0 }, $"A broken picture of {picture?.Width} by {picture?.Height} is in the way.");
    });

    [Fact]
    public Task APictureThatDoesNotLoadBecomesALabelledBoxWithALink() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.AddressOfAsync(PageKind.ArticleWithTwoCaptures));
        var figure = window.Locator(".figure-box").First;
        await figure.ScrollIntoViewIfNeededAsync();
        await Expect(figure.Locator(".figure-failed")).ToContainTextAsync("図を読み込めませんでした");
        await Expect(figure.Locator("img")).ToHaveCountAsync(0);
        await Expect(figure.GetByRole(AriaRole.Link)).ToContainTextAsync("元の図を開く（paper-notes.example）");
    });

    [Fact]
    public Task WithoutJavaScriptItsDescriptionAndTheLinkRemain() => library.ReadAsync(Reader.WithoutJavaScript, async window =>
    {
        await window.GotoAsync(await library.AddressOfAsync(PageKind.ArticleWithTwoCaptures));
        var figure = window.Locator(".figure-box").First;
        Assert.NotEqual("", await figure.Locator("img").GetAttributeAsync("alt"));
        await Expect(figure.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("rel", "noreferrer noopener nofollow ugc");
    });

    [Fact]
    public Task PicturesThatCameWithACaptureAreShown() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("枝分かれする思考"));
        var picture = window.GetByTestId("article-body").Locator("img[src^='/attachments/']");
        await picture.ScrollIntoViewIfNeededAsync();
        await Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 0);
    });
}
