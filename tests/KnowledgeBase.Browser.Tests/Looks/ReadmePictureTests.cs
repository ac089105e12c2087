namespace KnowledgeBase.Browser.Tests.Looks;

/// <summary>
/// The pictures of the READMEs, of the sample library. <c>KB_UPDATE_PICTURES=1 dotnet test tests/KnowledgeBase.Browser.Tests --filter ReadmePicture</c>
/// takes them anew.
/// </summary>
[Collection(SampleLibrary.Name)]
public sealed class ReadmePictureTests(SampleLibrary library)
{
    private const int MostBytes = 150_000;

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Theory]
    [InlineData("articles", PageKind.Start, Reader.Wide)]
    [InlineData("article", PageKind.Article, Reader.WideDark)]
    [InlineData("paper", PageKind.Paper, Reader.Wide)]
    public async Task EachIsSmallAndShownInBothLanguages(string name, PageKind page, Reader reader)
    {
        var picture = Path.Combine(Docs, "images", $"{name}.png");
        if (Environment.GetEnvironmentVariable("KB_UPDATE_PICTURES") == "1")
        {
            await TakeAsync(picture, page, reader);
        }

        Assert.InRange(new FileInfo(picture).Length, 10_000, MostBytes);
        Assert.Contains($"docs/images/{name}.png)", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.Contains($"(images/{name}.png)", await File.ReadAllTextAsync(Path.Combine(Docs, "README.ja.md")), StringComparison.Ordinal);
    }

    private Task TakeAsync(string picture, PageKind page, Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.SetViewportSizeAsync(1120, 570);
        await window.GotoAsync(await library.AddressOfAsync(page), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.ScreenshotAsync(new() { Path = picture });
    });
}
