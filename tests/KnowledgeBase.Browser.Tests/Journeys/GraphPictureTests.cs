using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>The explorer's picture: drawn with and without WebGL, moved by mouse and fingers, at full screen, taken away.</summary>
[Collection(SampleLibrary.Name)]
public sealed class GraphPictureTests(SampleLibrary library)
{
    [Fact]
    public async Task IsDrawnMovedAndClickedWhereWebGlIsMissing()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide.Window(), await Chromium.GetWithoutWebGlAsync());
        var window = visit.Page;
        await window.OpenExplorerAsync("/graph");
        Assert.False(await window.EvaluateAsync<bool>("() => Boolean(document.createElement('canvas').getContext('webgl2'))"));
        Assert.True(await window.ColoursAsync(await window.Stage().ScreenshotAsync()) > 50);

        await FindAsync(window, "transformer 原点");
        await Expect(window.Locator(".explorer-panel h2")).ToContainTextAsync("「Transformer」");
        await window.Keyboard.PressAsync("Escape");
        await ClickNodeInTheMiddleAsync(window);
        var far = await window.ZoomAsync();
        var still = window.Url;
        await window.Mouse.WheelAsync(0, -400);
        await Expect(window).Not.ToHaveURLAsync(still);
        var near = await window.ZoomAsync();
        Assert.True(near > far);
        var before = window.Url;
        await DragAsync(window, 200, 100);
        await Expect(window).Not.ToHaveURLAsync(before);
        Assert.Equal(near, await window.ZoomAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public Task ANodeIsOpenedByClickAndPointedAtByMouse() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph");
        await FindAsync(window, "transformer 原点");
        await Expect(window.Locator(".explorer-panel")).ToBeVisibleAsync();
        await window.Locator(".panel-close").ClickAsync();
        await ClickNodeInTheMiddleAsync(window);
    });

    [Fact]
    public Task TwoFingersZoomAndOneMoves() => library.ReadAsync(Reader.Phone, async window =>
    {
        await window.OpenExplorerAsync("/graph");
        var fingers = await window.Context.NewCDPSessionAsync(window);
        await TouchAsync(fingers, "touchStart", (180, 400), (200, 420));
        for (var step = 1; step <= 10; step++)
        {
            await TouchAsync(fingers, "touchMove", (180 - (8 * step), 400 - (8 * step)), (200 + (8 * step), 420 + (8 * step)));
        }

        await TouchAsync(fingers, "touchEnd");
        var zoomed = await window.ZoomAsync();
        Assert.True(zoomed > 0.05, $"zoom={zoomed}");
        var before = window.Url;
        await TouchAsync(fingers, "touchStart", (200, 400));
        for (var step = 1; step <= 10; step++)
        {
            await TouchAsync(fingers, "touchMove", (200 + (6 * step), 400));
        }

        await TouchAsync(fingers, "touchEnd");
        await Expect(window).Not.ToHaveURLAsync(before);
        Assert.Equal(zoomed, await window.ZoomAsync());
        Assert.Equal(1, await window.EvaluateAsync<double>("() => visualViewport.scale"));
    });

    [Fact]
    public Task FillsTheScreenAndComesBack() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph");
        var button = window.GetByRole(AriaRole.Button, new() { Name = "全画面" });
        await button.ClickAsync();
        await window.WaitForFunctionAsync("() => document.fullscreenElement?.classList.contains('explorer')");
        await window.WaitForFunctionAsync("() => Math.abs(document.querySelector('.explorer').getBoundingClientRect().height - innerHeight) < 2");
        Assert.True(await window.ColoursAsync(await window.Stage().ScreenshotAsync()) > 50);
        await button.ClickAsync();
        await window.WaitForFunctionAsync("() => !document.fullscreenElement");
    });

    [Fact]
    public async Task IsTakenAwayAsSvgWithEveryNode()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        var svg = (await XDocument.LoadAsync(await TakenAsync(visit.Page, "図を SVG で", "graph.svg"), LoadOptions.None, CancellationToken.None)).Root!;
        var names = svg.Descendants().Where(part => part.Name.LocalName == "title").Select(part => part.Value).ToList();
        Assert.Equal((await visit.Page.CountsAsync()).Nodes, names.Count);
        Assert.Contains("Attention Is All You Need", names);
        Assert.Contains(svg.Descendants(), part => part.Name.LocalName == "text");
    }

    [Fact]
    public async Task IsTakenAwayAsPngTwiceAsSharpAsTheScreen()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        using var bytes = new MemoryStream();
        await (await TakenAsync(visit.Page, "図を PNG で", "graph.png")).CopyToAsync(bytes);
        var wide = (bytes.GetBuffer()[18] << 8) | bytes.GetBuffer()[19];
        Assert.Equal(2 * await visit.Page.EvaluateAsync<int>("() => document.querySelector('.stage').clientWidth"), wide);
        Assert.True(await visit.Page.ColoursAsync(bytes.ToArray()) > 50);
    }

    private static async Task<Stream> TakenAsync(IPage window, string button, string name)
    {
        await window.OpenExplorerAsync("/graph");
        await window.Locator(".take summary").ClickAsync();
        var download = await window.RunAndWaitForDownloadAsync(() => window.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await download.CreateReadStreamAsync();
    }

    private static async Task FindAsync(IPage window, string words)
    {
        await window.GetByRole(AriaRole.Combobox, new() { Name = "記事や論文を図の中で探す" }).FillAsync(words);
        await window.GetByRole(AriaRole.Option).First.ClickAsync();
    }

    // What was found last stands in the middle.
    private static async Task ClickNodeInTheMiddleAsync(IPage window)
    {
        await Expect(window.Locator(".explorer-panel")).ToBeHiddenAsync();
        var stage = (await window.Stage().BoundingBoxAsync())!;
        await window.Mouse.MoveAsync(stage.X + (stage.Width / 2), stage.Y + (stage.Height / 2));
        await Expect(window.Locator(".explorer-tip")).ToContainTextAsync("「Transformer」");
        await window.Mouse.DownAsync();
        await window.Mouse.UpAsync();
        await Expect(window.Locator(".explorer-panel h2")).ToContainTextAsync("「Transformer」");
        await Expect(window).ToHaveURLAsync(new Regex("node=a[0-9]"));
    }

    private static async Task DragAsync(IPage window, float right, float down)
    {
        var stage = (await window.Stage().BoundingBoxAsync())!;
        await window.Mouse.MoveAsync(stage.X + 100, stage.Y + 300);
        await window.Mouse.DownAsync();
        await window.Mouse.MoveAsync(stage.X + 100 + right, stage.Y + 300 + down, new() { Steps = 5 });
        await window.Mouse.UpAsync();
    }

    private static async Task TouchAsync(ICDPSession fingers, string type, params (int X, int Y)[] points) =>
        await fingers.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points.Select((point, id) => new { x = point.X, y = point.Y, id }).ToArray() });
}
