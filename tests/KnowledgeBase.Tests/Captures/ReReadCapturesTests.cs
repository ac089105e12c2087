using System.Text;
using KnowledgeBase.Captures;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures;

public sealed class ReReadCapturesTests
{
    [Fact]
    public async Task ReadingEverythingAgainChangesNothing()
    {
        await using var library = await ThreeAsync();
        var before = (await LibraryPicture.OfAsync(library), await IdsAsync(library));
        Assert.Equal(4, await QueueAsync(library));
        await ReadAsync(library);
        Assert.Equal(before, (await LibraryPicture.OfAsync(library), await IdsAsync(library)));
    }

    [Fact]
    public async Task OnlyWhatAnotherReaderReadIsReadAgainWhenThatIsWished()
    {
        await using var library = await ThreeAsync();
        Assert.Equal(0, await QueueAsync(library, changedOnly: true));
        await library.AskAsync(db => db.Captures.Where(capture => capture.FileName == "b.md")
            .ExecuteUpdateAsync(capture => capture.SetProperty(one => one.ReaderVersion, CaptureReader.Version - 1)));
        Assert.Equal(1, await QueueAsync(library, changedOnly: true));
        await ReadAsync(library);
        Assert.All(await library.AskAsync(db => db.Captures.Select(capture => capture.ReaderVersion).ToListAsync()), version => Assert.Equal(CaptureReader.Version, version));
    }

    [Fact]
    public async Task ARunThatWasInterruptedGoesOnInTheNextProcess()
    {
        var library = await ThreeAsync();
        var folder = Directory.CreateTempSubdirectory("kb-copy-").FullName;
        var before = await LibraryPicture.OfAsync(library);
        await QueueAsync(library);
        File.Copy(Path.Combine(library.Folder, "knowledgebase.db"), Path.Combine(folder, "knowledgebase.db"));
        File.Copy(Path.Combine(library.Folder, "knowledgebase.db-wal"), Path.Combine(folder, "knowledgebase.db-wal"));
        await library.DisposeAsync();

        await using var next = await Library.OpenAsync(folder);
        Assert.Equal(4, await next.UseAsync<ReReadCaptures, int>(reRead => reRead.WaitingAsync(CancellationToken.None)));
        await ReadAsync(next);
        Assert.Equal(before, await LibraryPicture.OfAsync(next));
    }

    [Fact]
    public async Task ACaptureThatNowNamesAnotherAddressTakesItsArticleAlong()
    {
        await using var library = await ThreeAsync();
        var id = await library.AskAsync(db => db.Articles.Where(article => article.Key.EndsWith("/2")).Select(article => article.Id).SingleAsync());
        await ReplaceAsync(library, "b.md", Some.Capture(9, title: "二つめ"));
        await QueueAsync(library);
        await ReadAsync(library);

        var article = await library.AskAsync(db => db.Articles.SingleAsync(article => article.Key.EndsWith("/9")));
        Assert.Equal(id, article.Id);
        Assert.Null(await library.AskAsync(db => db.RelatedLinks.Where(link => link.TargetKey.EndsWith("/2")).Select(link => link.TargetArticleId).SingleAsync()));
    }

    [Fact]
    public async Task ACaptureThatCannotBeReadAnyMoreLeavesItsArticleToTheOthersOrTakesItAway()
    {
        await using var library = await ThreeAsync();
        await ReplaceAsync(library, "b.md", " ");
        await ReplaceAsync(library, "c-new.md", " ");
        await QueueAsync(library);
        await ReadAsync(library);

        Assert.Equal(["https://reading.example/archives/1", "https://reading.example/archives/3"], await library.AskAsync(db => db.Articles.Select(article => article.Key).Order().ToListAsync()));
        Assert.Equal("三つめ", await library.AskAsync(db => db.Articles.Where(article => article.Key.EndsWith("/3")).Select(article => article.Title).SingleAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Unreadable && capture.ArticleId == null)));
        Assert.Equal(["First Paper"], await library.AskAsync(db => db.Papers.Select(paper => paper.Title).ToListAsync()));
    }

    // People keep the addresses of pages.
    private static Task<string> IdsAsync(Library library) => library.AskAsync(async db => string.Join('\n',
    [
        .. await db.Articles.OrderBy(one => one.Id).Select(one => $"a{one.Id} {one.Key}").ToListAsync(),
        .. await db.Papers.OrderBy(one => one.Id).Select(one => $"p{one.Id} {one.TitleKey}").ToListAsync(),
        .. await db.Authors.OrderBy(one => one.Id).Select(one => $"{one.Id} {one.NameKey}").ToListAsync(),
        .. await db.Affiliations.OrderBy(one => one.Id).Select(one => $"{one.Id} {one.NameKey}").ToListAsync(),
    ]));

    private static async Task<Library> ThreeAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", related: [2]));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", paper: "Second Paper"));
        await library.IngestTextAsync("c.md", Some.Capture(3, title: "三つめ"));
        await library.IngestTextAsync("c-new.md", Some.Capture(3, title: "三つめ、改めて", capturedAt: "2026-05-01T00:00:00Z"));
        return library;
    }

    private static Task<int> QueueAsync(Library library, bool changedOnly = false) =>
        library.UseAsync<ReReadCaptures, int>(reRead => reRead.RunAsync(changedOnly, CancellationToken.None));

    private static async Task ReadAsync(Library library)
    {
        while ((await library.IngestPendingAsync()).Count > 0)
        {
        }
    }

    // Stands for a reader that reads the same bytes otherwise.
    private static Task<int> ReplaceAsync(Library library, string name, string text) => library.AskAsync(db => db.CaptureContents
        .Where(content => db.Captures.Any(capture => capture.Id == content.CaptureId && capture.FileName == name))
        .ExecuteUpdateAsync(content => content.SetProperty(one => one.Bytes, Encoding.UTF8.GetBytes(text))));
}
