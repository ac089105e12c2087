namespace KnowledgeBase.Web.Tests.Commands;

/// <summary><c>import-metadata</c> on the console.</summary>
public sealed class ImportMetadataCommandTests : CommandFolder
{
    [Fact]
    public async Task EveryFormGetsALineAndWhatCannotBeReadSaysWhy()
    {
        for (var paper = 1; paper <= 4; paper++)
        {
            Write($"in/{paper}.md", Capture(paper));
        }

        Assert.Equal(0, (await RunAsync("ingest", "in")).ExitCode);
        Write("feed.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00001v1</id><published>2024-01-01T00:00:00Z</published>
            <title>A Paper Numbered 1</title><summary>One.</summary><author><name>Hanako Yamada</name></author></entry></feed>
            """);
        Write("snapshot.json", """
            {"id":"2401.00002","title":"A Paper Numbered 2","categories":"cs.CL","abstract":"Two.","authors_parsed":[["Yamada","Hanako",""]]}
            {"id":"2401.09999","title":"Of No Article","categories":"cs.CL","abstract":"None.","authors_parsed":[]}
            not json
            """);
        Write("list.bib", "@misc{three, title={A Paper Numbered 3}, author={Yamada, Hanako}, eprint={2401.00003}, archivePrefix={arXiv}, year={2024}}\n@misc{open, title={");
        Write("items.json", """[{"id":"four","type":"article","title":"A Paper Numbered 4","URL":"https://arxiv.org/abs/2401.00004","author":[{"family":"Yamada","given":"Hanako"}]}]""");

        var whole = await RunAsync("import-metadata", "feed.xml", "snapshot.json", "list.bib", "items.json");
        Assert.Equal(
            [
                "imported   feed.xml  1 entry: 1 paper filled",
                "broken     snapshot.json:3  The line is not a JSON object of arXiv's snapshot.",
                "imported   snapshot.json  2 entries: 1 paper filled, 1 of no paper here, 1 broken",
                "broken     list.bib:2  @misc{open has a brace in line 2 that is not closed.",
                "imported   list.bib  1 entry: 1 paper filled, 1 broken",
                "imported   items.json  1 entry: 1 paper filled",
                "4 files: 4 imported, 0 unreadable; 4 papers filled",
            ],
            LinesOf(whole));
        Assert.Equal(0, whole.ExitCode);

        Write("prose.txt", "This is no bibliography.");
        var broken = await RunAsync("import-metadata", "prose.txt", "missing.bib", "feed.xml");
        Assert.Equal(
            [
                "unreadable prose.txt  This is none of arXiv API Atom, arXiv snapshot (JSON lines), BibTeX, CSL-JSON.",
                "unreadable missing.bib  Could not find file '/missing.bib'.",
                "imported   feed.xml  1 entry: 1 unchanged",
                "3 files: 1 imported, 2 unreadable; 0 papers filled",
            ],
            LinesOf(broken));
        Assert.Equal(1, broken.ExitCode);
    }

    [Fact]
    public async Task WithoutAFileItSaysWhatItNeeds()
    {
        var answer = await RunAsync("import-metadata");
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("import-metadata FILE…", answer.Error, StringComparison.Ordinal);
    }
}
