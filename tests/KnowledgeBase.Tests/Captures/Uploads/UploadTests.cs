using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Corrections;
using KnowledgeBase.Tests.Captures.Zips;
using KnowledgeBase.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Uploads;

public sealed class UploadTests
{
    [Fact]
    public async Task APreviewSaysWhatWouldBecomeOfEachFileAndTouchesNothing()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("there.md", Some.Capture(1, title: "ある記事", body: new string('長', 500)));
        var before = await LibraryPicture.OfAsync(library);
        var upload = await library.UploadAsync(
            ("new.md", Some.Capture(2, title: "新しい記事", related: [1])),
            ("newer.md", Some.Capture(1, title: "ある記事", capturedAt: "2026-03-01T00:00:00Z", body: new string('長', 600))),
            ("poorer.md", Some.Capture(1, title: "ある記事", capturedAt: "2026-04-01T00:00:00Z")),
            ("again.md", Some.Capture(2, title: "新しい記事", related: [1])),
            ("empty.md", " "),
            ("twin.md", Some.Capture(3, title: "ある記事")));
        Assert.Equal(["new.md New", "newer.md Newer", "poorer.md Poorer", "again.md Duplicate", "empty.md Unreadable", "twin.md New"], await library.OutcomesAsync(upload));
        var twin = (await library.ShowAsync(upload)).Items.Items[^1];
        Assert.True(twin.IsAmbiguous);
        Assert.Equal("same-title", Assert.Single(twin.Preview!.PossibleDuplicates).Why);
        Assert.Equal(before, await LibraryPicture.OfAsync(library));
    }

    [Fact]
    public async Task WhatIsLetInIsReadAndTheReportStays()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("there.md", Some.Capture(1, related: [2]));
        var upload = await library.UploadAsync(("two.md", Some.Capture(2, title: "二つめ")), ("three.md", Some.Capture(3, title: "三つめ")), ("empty.md", " "), ("same.md", Some.Capture(1, related: [2])));
        await library.LeaveOutAsync(upload, (await library.ShowAsync(upload)).Items.Items[1].Id);
        await library.CommitAsync(upload);
        Assert.Equal(["two.md ingested", "three.md leftout", "empty.md leftout", "same.md known"], await library.ReportAsync(upload));
        var shown = await library.ShowAsync(upload);
        Assert.Equal((UploadStatus.Committed, 1, false, 4), (shown.Status, shown.Progress.LinksHealed, shown.IsMoving, shown.Progress.Settled));
        var capture = await library.AskAsync(db => db.Captures.SingleAsync(capture => capture.FileName == "two.md"));
        Assert.Equal((CaptureRoute.Upload, Uploading.Somebody, upload, "upload/two.md"), (capture.Route, capture.ReceivedBy, capture.UploadId, capture.Origin));
        Assert.NotNull(capture.ReadMilliseconds);
        Assert.False(Directory.Exists(Path.Combine(library.Folder, "uploads", $"{upload}")));
    }

    [Fact]
    public async Task SomeAreLeftOutAndOthersTakenInOneGo()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.UploadAsync([.. Enumerable.Range(1, 4).Select(i => ($"{i}.md", Some.Capture(i, title: $"{i} つめ"))), ("empty.md", " ")]);
        List<int> items = [.. (await library.ShowAsync(upload)).Items.Items.Select(item => item.Id)];
        await library.UseAsync<ChooseItems, bool>(async choose =>
        {
            await choose.RunAsync(new ChooseItemsInput(upload, items, [items[0], items[3], items[4]]), CancellationToken.None);
            return true;
        });
        await library.CommitAsync(upload);
        Assert.Equal(["1.md ingested", "2.md leftout", "3.md leftout", "4.md ingested", "empty.md unreadable"], await library.ReportAsync(upload));
    }

    [Fact]
    public async Task AllButTheAmbiguousAndUnreadableAreTakenOnOneWord()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("there.md", Some.Capture(1, title: "同じ題の記事"));
        var upload = await library.UploadAsync(("twin.md", Some.Capture(2, title: "同じ題の記事")), ("other.md", Some.Capture(3, title: "ほかの記事")), ("empty.md", " "));
        await library.CommitAsync(upload, UploadDecision.CommitUnambiguous);
        Assert.Equal(["twin.md leftout", "other.md ingested", "empty.md leftout"], await library.ReportAsync(upload));
    }

    [Fact]
    public async Task ValuesPutRightInThePreviewHoldFromTheBeginningAndAreCorrections()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.UploadAsync(("a.md", Some.Capture(1, title: "まちがった題", paper: "A Papper", paperUrl: "https://arxiv.org/abs/2401.00001")));
        var item = (await library.ShowAsync(upload)).Items.Items[0].Id;
        Assert.Null(await library.EditAsync(upload, item, paper: null, CorrectableField.Title, CorrectableField.Print("正しい題")));
        Assert.Null(await library.EditAsync(upload, item, paper: 0, CorrectableField.Title, CorrectableField.Print("A Paper")));
        Assert.Null(await library.EditAsync(upload, item, paper: 0, CorrectableField.Authors, CorrectableField.Print(new[] { "Ada Lovelace" })));
        Assert.NotNull(await library.EditAsync(upload, item, paper: null, CorrectableField.BestDate, CorrectableField.Print("きのう")));
        await library.CommitAsync(upload);
        Assert.Equal("正しい題", await library.AskAsync(db => db.Articles.Select(article => article.Title).SingleAsync()));
        Assert.Equal("A Paper", await library.AskAsync(db => db.Papers.Select(paper => paper.Title).SingleAsync()));
        Assert.Equal(["Ada Lovelace"], await library.AskAsync(db => db.Authorships.Select(row => row.PrintedName).ToListAsync()));
        Assert.Equal([.. Enumerable.Repeat(Uploading.Somebody, 3)], await library.AskAsync(db => db.Corrections.Select(correction => correction.MadeBy).ToListAsync()));
    }

    [Fact]
    public async Task TheSameFileSentAgainIsRecognised()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        var first = await library.StageAsync(upload, "folder/a.md", Some.Capture(1));
        var again = await library.StageAsync(upload, "folder/a.md", Some.Capture(1));
        Assert.Equal(("staged", "known", first!.Item), (first.State, again!.State, again.Item));
        Assert.Single(Directory.GetFiles(Path.Combine(library.Folder, "uploads", $"{upload}")));
        Assert.Empty(Directory.GetFiles(Path.Combine(library.Folder, "uploads", "incoming")));
    }

    [Fact]
    public async Task TheSameUploadTwiceAtTheSameMomentGivesEachArticleOnce()
    {
        await using var library = await Library.OpenAsync();
        var files = Enumerable.Range(1, 8).Select(i => ($"{i}.md", Some.Capture(i, title: $"記事の{i}番"))).ToList();
        var uploads = await Task.WhenAll(library.UploadAsync(files), library.UploadAsync(files));
        await Task.WhenAll(uploads.Select(upload => library.CommitAsync(upload)));
        Assert.Equal(8, await library.CountArticlesAsync());
        var became = (await Task.WhenAll(uploads.Select(library.ReportAsync))).SelectMany(report => report).ToList();
        Assert.Equal((8, 8), (became.Count(one => one.EndsWith(" ingested", StringComparison.Ordinal)), became.Count(one => one.EndsWith(" known", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task AZipIsShownCaptureByCaptureAndTakenInPart()
    {
        await using var library = await Library.OpenAsync();
        var zip = new Zip().With("v/a.md", Some.Capture(1, title: "一つめ")).With("v/b.md", Some.Capture(2, title: "二つめ")).With("../evil.md", "x").ToArray();
        var upload = await library.BeginAsync();
        await library.StageAsync(upload, "vault.zip", zip);
        await library.PreviewUploadAsync(upload);
        Assert.Equal(["vault.zip Unpacked", "vault.zip!/v/a.md New", "vault.zip!/v/b.md New", "vault.zip!/../evil.md Unreadable"], await library.OutcomesAsync(upload));
        await library.LeaveOutAsync(upload, (await library.ShowAsync(upload)).Items.Items[2].Id);
        await library.CommitAsync(upload);
        Assert.Equal(["vault.zip unpacked", "vault.zip!/v/a.md ingested", "vault.zip!/v/b.md leftout", "vault.zip!/../evil.md leftout"], await library.ReportAsync(upload));

        // Who changes their mind hands it in again.
        var second = await library.BeginAsync();
        await library.StageAsync(second, "vault.zip", zip);
        await library.PreviewUploadAsync(second);
        Assert.Equal(["vault.zip Unpacked", "vault.zip!/v/a.md Duplicate", "vault.zip!/v/b.md New", "vault.zip!/../evil.md Unreadable"], await library.OutcomesAsync(second));
        await library.CommitAsync(second);
        Assert.Equal(2, await library.CountArticlesAsync());
    }

    [Fact]
    public async Task PicturesOfAFolderComeWithTheCapturesThatShowThem()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        await library.StageAsync(upload, "notes/a.md", Some.Capture(1, body: "![図](images/p.png)"));
        Assert.Equal("beside", (await library.StageAsync(upload, "notes/images/p.png", Zip.Png))!.State);
        Assert.Equal("beside", (await library.StageAsync(upload, "notes/.DS_Store", "x"))!.State);
        Assert.Equal("beside", (await library.StageAsync(upload, "notes/data.json", "{}"))!.State);
        await library.PreviewUploadAsync(upload);
        await library.CommitAsync(upload);
        Assert.Equal(1, await library.AskAsync(db => db.CaptureAttachments.CountAsync()));
        Assert.Equal(3, (await library.ShowAsync(upload)).Progress.Beside);
        Assert.Equal(1, await library.CountArticlesAsync());
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("C:\\Users\\x\\a.md", "Users/x/a.md")]
    [InlineData("\"><img src=x>\n.md", "\"><img src=x>\uFFFD.md")]
    [InlineData("", "untitled")]
    [InlineData(null, "untitled")]
    [InlineData("//./a.md", "a.md")]
    public async Task NamesAreShownAndNothingElse(string? sent, string shown)
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        Assert.Equal(shown, (await library.StageAsync(upload, sent, Some.Capture(1)))!.Path);
        var file = Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(library.Folder, "uploads", $"{upload}"))));
        Assert.Matches("^[0-9a-f]{64}$", file);
    }

    [Fact]
    public async Task ALongNameKeepsItsEnd()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        var path = (await library.StageAsync(upload, new string('長', 500) + ".md", Some.Capture(1)))!.Path;
        Assert.True(path.Length <= 400 && path.EndsWith("長.md", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsTooLargeIsRefusedAndLeavesNothingBehind()
    {
        await using var library = await Library.OpenAsync(folder: null, ("Ingestion:MaxCaptureBytes", "2048"), ("Upload:MaxStagedBytes", "4096"), ("Upload:MaxFiles", "5"));
        var upload = await library.BeginAsync();
        var large = await library.StageAsync(upload, "large.md", new byte[3000]);
        Assert.Equal("refused", large!.State);
        Assert.Contains("2,048", large.Reason, StringComparison.Ordinal);
        Assert.Equal("staged", (await library.StageAsync(upload, "a.md", new byte[2000]))!.State);
        Assert.Equal("staged", (await library.StageAsync(upload, "b.md", new byte[2001]))!.State);
        Assert.Contains("MaxStagedBytes", (await library.StageAsync(upload, "c.md", new byte[2002]))!.Reason, StringComparison.Ordinal);
        await library.StageAsync(upload, "d.md", "x");
        await library.StageAsync(upload, "e.md", "y");
        Assert.Contains("MaxFiles", (await library.StageAsync(upload, "f.md", "z"))!.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(library.Folder, "uploads", "incoming")));
    }

    [Fact]
    public async Task AConnectionThatBreaksLeavesNothingBehind()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        await Assert.ThrowsAsync<IOException>(() => library.UseAsync<StageFile, StagedFile?>(stage => stage.RunAsync(new StageFileInput(upload, "a.md", new BrokenStream()), CancellationToken.None)));
        Assert.Empty(Directory.GetFiles(Path.Combine(library.Folder, "uploads", "incoming")));
        Assert.Empty((await library.ShowAsync(upload)).Items.Items);
    }

    [Fact]
    public async Task AReviewerLetsInGivesBackOrDiscardsOnce()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.UploadAsync(("a.md", Some.Capture(1)));
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Submit));
        Assert.Null(await library.StageAsync(upload, "late.md", Some.Capture(2)));
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Return, note: "題を直してください"));
        Assert.Equal((UploadStatus.Staged, "題を直してください", Uploading.Somebody), await library.ShowAsync(upload) is var back ? (back.Status, back.Note, back.DecidedBy) : default);
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Submit));
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Commit));
        Assert.Equal(UploadRefusal.DecidedAlready, await library.DecideAsync(upload, UploadDecision.Discard));
        Assert.Equal(UploadRefusal.Gone, await library.DecideAsync(99, UploadDecision.Commit));
        var nothing = await library.UploadAsync(("empty.md", " "));
        Assert.Equal(UploadRefusal.NothingToTake, await library.DecideAsync(nothing, UploadDecision.Commit));
        var unread = await library.BeginAsync();
        await library.StageAsync(unread, "b.md", Some.Capture(2));
        Assert.Equal(UploadRefusal.StillReading, await library.DecideAsync(unread, UploadDecision.Commit));
    }

    [Fact]
    public async Task AnUploadThatWasInterruptedGoesOnWhereItWas()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.UploadAsync(("a.md", Some.Capture(1)), ("b.md", Some.Capture(2)));
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Commit));

        // As if the process had ended between storing a file and noting it.
        await library.IngestTextAsync("a.md", Some.Capture(1));
        await library.LetInAsync(upload);
        Assert.Equal(["a.md known", "b.md ingested"], await library.ReportAsync(upload));
    }

    [Fact]
    public async Task WhatNobodyDecidesUponExpires()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.UploadAsync(("a.md", Some.Capture(1)));
        await ExpireAsync(library);
        Assert.Equal(UploadStatus.Staged, (await library.ShowAsync(upload)).Status);
        await library.AskAsync(db => db.Uploads.ExecuteUpdateAsync(one => one.SetProperty(it => it.ChangedUtc, DateTime.UtcNow.AddDays(-15))));
        await ExpireAsync(library);
        Assert.Equal(UploadStatus.Expired, (await library.ShowAsync(upload)).Status);
        Assert.False(Directory.Exists(Path.Combine(library.Folder, "uploads", $"{upload}")));
    }

    [Fact]
    public async Task TheBackgroundServicesPreviewAndLetIn()
    {
        await using var library = await Library.OpenAsync();
        var upload = await library.BeginAsync();
        await library.StageAsync(upload, "a.md", Some.Capture(1));
        await library.RunServicesUntilAsync(db => db.UploadItems.AnyAsync(item => item.Outcome == PreviewOutcome.New));
        Assert.Null(await library.DecideAsync(upload, UploadDecision.Commit));
        await library.RunServicesUntilAsync(db => db.Articles.AnyAsync());
    }

    [PostgreSqlFact]
    public async Task UploadsGoTheSameWayInPostgreSql()
    {
        await using var library = await Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!);
        await library.IngestTextAsync("there.md", Some.Capture(1, related: [2]));
        var upload = await library.UploadAsync(("two.md", Some.Capture(2, title: "二つめ")), ("empty.md", " "), ("same.md", Some.Capture(1, related: [2])));
        Assert.Null(await library.EditAsync(upload, (await library.ShowAsync(upload)).Items.Items[0].Id, paper: null, CorrectableField.Title, CorrectableField.Print("正しい題")));
        await library.CommitAsync(upload);
        Assert.Equal(["two.md ingested", "empty.md leftout", "same.md known"], await library.ReportAsync(upload));
        Assert.Equal(1, (await library.ShowAsync(upload)).Progress.LinksHealed);
        Assert.Equal(1, (await library.UseAsync<ListUploads, KnowledgeBase.Data.Listed<UploadSummary>>(list => list.RunAsync(new ListUploadsInput(By: null), CancellationToken.None))).Items.Single().LinksHealed);
    }

    private static Task<bool> ExpireAsync(Library library) => library.UseAsync<ExpireUploads, bool>(async expire =>
    {
        await expire.RunAsync(CancellationToken.None);
        return true;
    });

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection broke.");
    }
}
