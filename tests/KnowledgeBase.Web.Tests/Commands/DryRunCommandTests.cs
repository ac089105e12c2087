namespace KnowledgeBase.Web.Tests.Commands;

/// <summary><c>ingest --dry-run</c> on the console.</summary>
public sealed class DryRunCommandTests : CommandFolder
{
    [Fact]
    public async Task OfALibraryThatIsNotThereItSaysWhatWouldBeAndMakesNone()
    {
        Write("in/a.md", Capture(1));
        Write("in/b.md", Capture(1));
        Write("in/c.md", " ");
        var answer = await RunAsync("ingest", "--dry-run", "in", "nowhere");
        Assert.Equal(
            [
                "unreadable nowhere  There is no such file or folder.",
                "new        /in/a.md  記事1; https://reading.example/archives/1; readability-turndown; creates paper “A Paper Numbered 1”",
                "duplicate  /in/b.md  as a.md",
                "unreadable /in/c.md  The file holds nothing but white space.",
                "4 files: 1 duplicate, 1 new, 2 unreadable",
                "Nothing was written. Ingesting would mean: 1 article created, 1 paper created",
            ],
            LinesOf(answer));
        Assert.Equal(1, answer.ExitCode);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task OfALibraryThatIsThereItSaysWhatWouldChangeAndChangesNothing()
    {
        Write("in/a.md", Capture(1));
        Assert.Equal(0, (await RunAsync("ingest", "in")).ExitCode);
        Write("more/newer.md", Capture(1, "2026-03-04", "追記。"));
        Write("more/other.md", Capture(2));
        var answer = await RunAsync("ingest", "--dry-run", "more");
        Assert.Equal(
            [
                "newer      /more/newer.md  /articles/1 記事1; https://reading.example/archives/1; readability-turndown; joins /papers/1 by arxiv:2401.00001",
                "new        /more/other.md  記事2; https://reading.example/archives/2; readability-turndown; creates paper “A Paper Numbered 2”",
                "2 files: 1 new, 1 newer",
                "Nothing was written. Ingesting would mean: 1 article created, 1 article rewritten, 1 paper created, 1 mention joined to papers",
            ],
            LinesOf(answer));
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(answer.Output, (await RunAsync("ingest", "more", "--dry-run")).Output);
        Assert.Equal(["ingested   /more/newer.md  /articles/1", "ingested   /more/other.md  /articles/2", "2 files: 2 ingested"], LinesOf(await RunAsync("ingest", "more")));
    }

    [Fact]
    public async Task TheLibrarysOwnFolderIsPassedOverAndThatIsSaid()
    {
        Write("a.md", Capture(1));
        Assert.Equal(0, (await RunAsync("ingest", "a.md")).ExitCode);
        Write("data/knowledgebase.db-other", "\0\u0001\u0002");
        var answer = await RunAsync("ingest", ".");
        Assert.Equal(["skipped    /data  The library's own folder is not read.", "duplicate  /a.md", "1 file: 1 duplicate"], LinesOf(answer));
        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("skipped    /data", LinesOf(await RunAsync("ingest", "--dry-run", ".")).First(), StringComparison.Ordinal);
        Assert.Equal("0 files: nothing to read", LinesOf(await RunAsync("ingest", "data")).Last());
    }
}
