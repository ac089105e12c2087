namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class ScreenshotTests(SampleLibrary library)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    [Theory]
    [InlineData("start", PageKind.Start)]
    [InlineData("list", PageKind.FilteredList)]
    [InlineData("article", PageKind.Article)]
    [InlineData("paper", PageKind.Paper)]
    [InlineData("graph", PageKind.GraphAroundAnArticle)]
    [InlineData("admin", PageKind.Admin)]
    [InlineData("upload-preview", PageKind.UploadToDecide)]
    [InlineData("upload-waiting", PageKind.UploadWaiting)]
    [InlineData("upload-report", PageKind.UploadReport)]
    [InlineData("captures", PageKind.Captures)]
    [InlineData("capture", PageKind.Capture)]
    [InlineData("capture-html", PageKind.CaptureOfAPage)]
    [InlineData("duplicates", PageKind.PossibleDuplicates)]
    [InlineData("merge", PageKind.MergingAuthors)]
    [InlineData("delete", PageKind.DeletingAnArticle)]
    [InlineData("deleted", PageKind.DeletedArticles)]
    [InlineData("deleted-article", PageKind.DeletedArticle)]
    [InlineData("undo", PageKind.UndoingACorrection)]
    [InlineData("corrections", PageKind.NarrowedCorrections)]
    [InlineData("re-read", PageKind.ReReads)]
    [InlineData("re-read-compared", PageKind.ComparedReading)]
    [InlineData("split", PageKind.SplittingAnAuthor)]
    [InlineData("correct-article", PageKind.CorrectingAnArticle)]
    [InlineData("correct-paper", PageKind.CorrectingAPaper)]
    [InlineData("say", PageKind.SayingWhatItIs)]
    [InlineData("sign-in", PageKind.SignIn)]
    [InlineData("account", PageKind.Account)]
    [InlineData("second-factor", PageKind.SecondFactor)]
    [InlineData("tokens", PageKind.Tokens)]
    [InlineData("accounts", PageKind.Accounts)]
    [InlineData("audit", PageKind.Audit)]
    public async Task APictureOfThePageIsKept(string name, PageKind page)
    {
        var address = await library.AddressOfAsync(page);
        foreach (var reader in new[] { Reader.Wide, Reader.WideDark, Reader.Phone })
        {
            await library.ReadAsync(reader, async window =>
            {
                await window.GotoAsync(address);
                var picture = Path.Combine(Folder, $"{name}-{reader.ToString().ToLowerInvariant()}.png");
                await window.ScreenshotAsync(new() { Path = picture, FullPage = true });
                Assert.True(new FileInfo(picture).Length > 10_000);
            });
        }
    }
}
