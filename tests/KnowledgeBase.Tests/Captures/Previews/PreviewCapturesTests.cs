using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Tests.Captures.Zips;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Previews;

public sealed class PreviewCapturesTests
{
    [Fact]
    public async Task EveryOutcomeIsForetold()
    {
        await using var library = await Library.OpenAsync();
        var outcomes = (await library.PreviewAsync(Clashes.All)).ToDictionary(preview => preview.FileName, preview => preview.Outcome);

        Assert.Equal(PreviewOutcome.New, outcomes["full.md"]);
        Assert.Equal(PreviewOutcome.Duplicate, outcomes["full again.md"]);
        Assert.Equal(PreviewOutcome.Same, outcomes["same text, earlier.md"]);
        Assert.Equal(PreviewOutcome.Newer, outcomes["same text, later.md"]);
        Assert.Equal(PreviewOutcome.Poorer, outcomes["stub.md"]);
        Assert.Equal(PreviewOutcome.Unreadable, outcomes["noise.md"]);
        Assert.Equal(PreviewOutcome.Unreadable, outcomes["empty.md"]);
        Assert.Equal(PreviewOutcome.Older, Assert.Single(await AfterAsync(library, Some.Capture(20, capturedAt: "2026-01-01T00:00:00Z", body: "違う文。"), Some.Capture(20))).Outcome);
    }

    [Fact]
    public async Task NothingIsWritten()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "A Paper", related: [2]));
        var before = DatabaseOf(library);

        await library.PreviewAsync([.. Clashes.All, ("bundle.zip", new Zip().With("a.md", Some.Capture(30)).ToArray())]);
        Assert.Equal(before, DatabaseOf(library));
    }

    [Fact]
    public async Task APaperSaysWhichOneItJoinsAndWhy()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "A Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        var known = await library.AskAsync(db => db.Papers.SingleAsync());
        var papers = (await library.PreviewAsync(
            Text("b.md", Some.Capture(2, paper: "Another Title", paperUrl: "https://arxiv.org/pdf/2401.00001v2")),
            Text("c.md", Some.Capture(3, paper: "“A” paper")),
            Text("d.md", Some.Capture(4, paper: "New Paper", paperUrl: "https://arxiv.org/abs/2402.00002")),
            Text("e.md", Some.Capture(5, paper: "New paper")))).Select(preview => Assert.Single(preview.Article!.Papers)).ToList();

        Assert.Equal((PaperFate.Joins, known.Id, "A Paper", "arxiv:2401.00001"), (papers[0].Fate, papers[0].PaperId, papers[0].PaperTitle, papers[0].Because));
        Assert.Equal((PaperFate.Joins, known.Id, "title"), (papers[1].Fate, papers[1].PaperId, papers[1].Because));
        Assert.Equal((PaperFate.Created, null, null), (papers[2].Fate, papers[2].PaperId, papers[2].PaperTitle));
        Assert.Equal((PaperFate.Joins, null, "New Paper", "title"), (papers[3].Fate, papers[3].PaperId, papers[3].PaperTitle, papers[3].Because));
        Assert.Equal(["Hanako Yamada", "Taro Suzuki"], papers[2].Authors.Select(author => author.Name));
        Assert.All(papers[2].Authors, author => Assert.NotNull(author.Id));
    }

    [Fact]
    public async Task ABridgeSaysWhichPapersItMakesOne()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Other Name", paperUrl: "https://doi.org/10.1000/xyz"));
        var ids = await library.AskAsync(db => db.Papers.OrderBy(paper => paper.Id).Select(paper => paper.Id).ToListAsync());
        var bridge = Assert.Single(await library.PreviewAsync(Text("c.md", Some.Capture(3, paper: "Other Name", paperUrl: "https://arxiv.org/abs/2401.00001"))));

        Assert.Equal(ids[1], Assert.Single(Assert.Single(bridge.Article!.Papers).Merges));
        Assert.Equal(1, bridge.Changes.PapersMerged);
    }

    [Fact]
    public async Task LinksThatWaitAreCountedAsHealedAlsoBetweenTheFiles()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, related: [2, 3]));
        var previews = await library.PreviewAsync(Text("b.md", Some.Capture(2, related: [1, 3])), Text("c.md", Some.Capture(3)));

        Assert.Equal([1, 2], previews.Select(preview => preview.Changes.LinksHealed));
        Assert.Equal(new PreviewedLinks("related_research", 2, 1), Assert.Single(previews[0].Article!.Links));
    }

    [Fact]
    public async Task AZipIsToldWithTheCapturesInItAndWhatIsRefused()
    {
        await using var library = await Library.OpenAsync();
        var zip = new Zip().With("notes/a.md", Some.Capture(1)).With("../b.md", Some.Capture(2)).With("styles.css", "body {}").ToArray();
        var previews = await library.PreviewAsync([("bundle.zip", zip)]);

        Assert.Equal([("bundle.zip", PreviewOutcome.Unpacked), ("a.md", PreviewOutcome.New), ("b.md", PreviewOutcome.Unreadable)], previews.Select(preview => (preview.FileName, preview.Outcome)));
        Assert.Equal("test!/notes/a.md", previews[1].Origin);

        var whole = new Zip().With("a.md", Some.Capture(3)).ToArray();
        await library.IngestBytesAsync("whole.zip", whole);
        Assert.Equal("whole.zip", Assert.Single(await library.PreviewAsync(("again.zip", whole))).DuplicateOf!.FileName);
    }

    [Fact]
    public async Task AFileAboveTheLimitIsUnreadableAndItsNeighboursAreNotHurt()
    {
        await using var library = await Library.OpenAsync(settings: ("Ingestion:MaxCaptureBytes", "2048"));
        var previews = await library.PreviewAsync(("large.md", new byte[2049]), Text("small.md", "# 小さなメモ\n\n短い本文がここにあります。"));
        Assert.Equal([PreviewOutcome.Unreadable, PreviewOutcome.New], previews.Select(preview => preview.Outcome));
        Assert.Contains("2,049 bytes", previews[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewerCaptureLeavesItsPapersTheirAddresses()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "A Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        var id = await library.AskAsync(db => db.Papers.Select(paper => paper.Id).SingleAsync());
        var newer = Some.Capture(1, paper: "A Paper: Extended", paperUrl: "https://arxiv.org/abs/2401.00001", capturedAt: "2026-02-01T00:00:00Z");

        Assert.Equal(id, Assert.Single(Assert.Single(await library.PreviewAsync(Text("b.md", newer))).Article!.Papers).PaperId);
        await library.IngestTextAsync("b.md", newer);
        Assert.Equal((id, "A Paper: Extended"), await library.AskAsync(db => db.Papers.Select(paper => new ValueTuple<int, string>(paper.Id, paper.Title)).SingleAsync()));
    }

    private static async Task<List<CapturePreview>> AfterAsync(Library library, string text, string before)
    {
        await library.IngestTextAsync("before.md", before);
        return await library.PreviewAsync(Text("after.md", text));
    }

    private static (string Name, byte[] Bytes) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    // With its last connection closed, everything is in the one file.
    private static string DatabaseOf(Library library)
    {
        SqliteConnection.ClearAllPools();
        return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(library.Folder, "knowledgebase.db"))));
    }
}
