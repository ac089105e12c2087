using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Ingestion;

public sealed class IngestionServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-captures-").FullName;

    private Task<Library> WatchingAsync(string? data = null) => Library.OpenAsync(
        data, ("CaptureFolders:0", folder), ("Ingestion:PollSeconds", "0.2"), ("Ingestion:SettleSeconds", "0.3"));

    private void Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [Fact]
    public async Task FilesThatLieInAFolderAndBelowAreIngestedAndLeftAlone()
    {
        Write("a.md", Some.Capture(1));
        Write("2024/05/b.md", Some.Capture(2));
        Write(".hidden/c.md", Some.Capture(3));
        Write("d.md.part", Some.Capture(4));
        await using var library = await WatchingAsync();
        await library.RunServicesUntilAsync(async db => await db.Articles.CountAsync() == 2);

        Assert.Equal(["a.md", "b.md"], await library.AskAsync(db => db.Captures.Select(capture => capture.FileName).Order().ToListAsync()));
        Assert.Equal(Some.Capture(1), await File.ReadAllTextAsync(Path.Combine(folder, "a.md")));
    }

    [Fact]
    public async Task AFileThatComesWhileRunningIsIngested()
    {
        await using var library = await WatchingAsync();
        var added = false;
        await library.RunServicesUntilAsync(async db =>
        {
            if (!added)
            {
                added = true;
                Write("late/a.md", Some.Capture(1));
            }

            return await db.Articles.AnyAsync();
        });
    }

    [Fact]
    public async Task AFileThatIsStillWrittenWaitsUntilItIsAtRest()
    {
        await using var library = await WatchingAsync();
        var text = Some.Capture(1, title: "書きかけの記事");
        var written = 0;
        await library.RunServicesUntilAsync(async db =>
        {
            if (written < text.Length)
            {
                written = Math.Min(text.Length, written + (text.Length / 15));
                await File.WriteAllTextAsync(Path.Combine(folder, "slow.md"), text[..written]);
            }

            return written == text.Length && await db.Articles.AnyAsync();
        });
        Assert.Equal(1, await library.AskAsync(db => db.Captures.CountAsync()));
    }

    [Fact]
    public async Task AFileNameThatUnicodeRefusesIsTakenAndKeepsNoOtherWaiting()
    {
        Write("0\ufffe.md", Some.Capture(1));
        Write("1.md", Some.Capture(2));
        await using var library = await WatchingAsync();
        await library.RunServicesUntilAsync(async db => await db.Articles.CountAsync() == 2);
        Assert.Equal(["0\ufffd.md", "1.md"], await library.AskAsync(db => db.Captures.Select(capture => capture.FileName).Order().ToListAsync()));
    }

    [Fact]
    public async Task ASymbolicLinkIsNotFollowed()
    {
        var outside = Path.Combine(Path.GetTempPath(), $"kb-outside-{Guid.NewGuid():N}.md");
        await File.WriteAllTextAsync(outside, Some.Capture(9));
        File.CreateSymbolicLink(Path.Combine(folder, "link.md"), outside);
        Write("a.md", Some.Capture(1));
        await using var library = await WatchingAsync();
        await library.RunServicesUntilAsync(async db => await db.Articles.AnyAsync());
        Assert.Equal(["a.md"], await library.AskAsync(db => db.Captures.Select(capture => capture.FileName).ToListAsync()));
        File.Delete(outside);
    }

    [Fact]
    public async Task CapturesThatAnEarlierRunLeftPendingAreIngestedAtTheNextStart()
    {
        await using var library = await WatchingAsync();
        await library.UseAsync<StoreCapture, StoredCapture>(store => store.RunAsync(
            new ReceivedFile("a.md", "test", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Some.Capture(1)))), CancellationToken.None));
        await BeginAsync(library);

        await library.RunServicesUntilAsync(async db => await db.Articles.AnyAsync());
    }

    [Fact]
    public async Task ACaptureThatEndedTheProcessTwiceIsSetAside()
    {
        await using var library = await WatchingAsync();
        await library.UseAsync<StoreCapture, StoredCapture>(store => store.RunAsync(
            new ReceivedFile("poison.md", "test", () => new MemoryStream("毒"u8.ToArray())), CancellationToken.None));
        for (var start = 0; start < 2; start++)
        {
            // Claimed, and then the process was gone.
            Assert.Single(await BeginAsync(library));
        }

        Assert.Empty(await library.IngestPendingAsync());
        var capture = await library.AskAsync(db => db.Captures.SingleAsync());
        Assert.Equal(CaptureStatus.Unreadable, capture.Status);
        Assert.Contains("set aside", capture.Reason, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<WaitingCapture>> BeginAsync(Library library) =>
        library.UseAsync<PendingCaptures, IReadOnlyList<WaitingCapture>>(async pending =>
        {
            var next = await pending.NextAsync([], CancellationToken.None);
            await pending.BeginAsync([.. next.Select(capture => capture.Id)], CancellationToken.None);
            return next;
        });

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
