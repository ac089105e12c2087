using System.Text;
using KnowledgeBase.Corrections;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Papers.Metadata;

public sealed class ImportMetadataTests
{
    private const string Url = "https://arxiv.org/abs/2311.16989v2";

    private const string Snapshot = """
        {"id":"0704.0001","title":"Another","categories":"hep-ph","abstract":"Elsewhere.","authors_parsed":[["A","B",""]]}
        {"id":"2311.16989","title":"Catching up?","categories":"cs.CL","abstract":"A survey of yardsticks.","authors_parsed":[["Yamada","Hanako",""],["Suzuki","Taro",""],["Sato","Jiro",""]],"versions":[{"version":"v1","created":"Tue, 28 Nov 2023 17:44:51 GMT"}],"doi":null,"journal-ref":null}
        """;

    [Fact]
    public async Task APaperShowsWhatTheSourceSaysUnderItsName()
    {
        await using var library = await LibraryWithPaperAsync();
        var import = await ImportAsync(library, "snapshot.json", Snapshot);
        Assert.Equal((2, 1, 1), (import.Entries, import.Papers, import.Unwanted));

        var paper = await PaperAsync(library);
        var source = Assert.Single(paper.Metadata);
        Assert.Equal(("arxiv-snapshot", "snapshot.json", "A survey of yardsticks."), (source.Source, source.Origin, source.Abstract));
        Assert.Equal(["cs.CL"], source.Categories);
        Assert.Equal(("2023-11-28", "arxiv-snapshot"), (paper.IssuedOn, paper.IssuedOnFrom));
        Assert.Equal("Some Paper", paper.Title);
    }

    [Fact]
    public async Task AuthorsAsPrintedStayAndACutListIsMadeWhole()
    {
        await using var library = await LibraryWithPaperAsync();
        await ImportAsync(library, "snapshot.json", Snapshot);
        Assert.Equal(["Hanako Yamada", "Taro Suzuki"], (await PaperAsync(library)).Authors.Select(author => author.Name));
        Assert.Null((await PaperAsync(library)).AuthorsFrom);

        await library.IngestTextAsync("cut.md", Cut(Some.Capture(1, paper: "Some Paper", paperUrl: Url, capturedAt: "2026-02-01T00:00:00Z")));
        var paper = await PaperAsync(library);
        Assert.Equal(["Hanako Yamada", "Taro Suzuki", "Jiro Sato"], paper.Authors.Select(author => author.Name));
        Assert.Equal(("arxiv-snapshot", false), (paper.AuthorsFrom, paper.AuthorsTruncated));
    }

    [Fact]
    public async Task MetadataOutliveThePaperAndFindItAgain()
    {
        await using var library = await Library.OpenAsync();
        var import = await ImportAsync(library, "refs.bib", "@misc{k, title = {T}, eprint = {2311.16989}, abstract = {Kept for later.}}");
        Assert.Equal((0, 1), (import.Papers, import.Waiting));
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Some Paper", paperUrl: Url));
        Assert.Equal("Kept for later.", Assert.Single((await PaperAsync(library)).Metadata).Abstract);
    }

    [Fact]
    public async Task TheOrderOfImportsAndCapturesMakesNoDifference()
    {
        await using var before = await Library.OpenAsync();
        await ImportAsync(before, "refs.bib", Bib);
        await before.IngestTextAsync("a.md", Cut(Some.Capture(1, paper: "Some Paper", paperUrl: Url)));
        await using var after = await Library.OpenAsync();
        await after.IngestTextAsync("a.md", Cut(Some.Capture(1, paper: "Some Paper", paperUrl: Url)));
        await ImportAsync(after, "refs.bib", Bib);
        Assert.Equal(await LibraryPicture.OfAsync(before), await LibraryPicture.OfAsync(after));
        Assert.Contains("Jiro Sato", await LibraryPicture.OfAsync(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportingAgainChangesNothing()
    {
        await using var library = await LibraryWithPaperAsync();
        await ImportAsync(library, "snapshot.json", Snapshot);
        var again = await ImportAsync(library, "snapshot.json", Snapshot);
        Assert.Equal((0, 1), (again.Papers, again.Unchanged));
        Assert.Equal(1, await library.AskAsync(db => db.PaperMetadata.CountAsync()));
    }

    [Fact]
    public async Task TheMoreTrustedSourceComesFirstWhateverCameLast()
    {
        await using var library = await LibraryWithPaperAsync(cut: true);
        await ImportAsync(library, "snapshot.json", Snapshot);
        await ImportAsync(library, "refs.bib", Bib.Replace("Sato, Jiro", "Wrong, Someone", StringComparison.Ordinal));
        var paper = await PaperAsync(library);
        Assert.Equal(["arxiv-snapshot", "bibtex"], paper.Metadata.Select(source => source.Source));
        Assert.Equal("Jiro Sato", paper.Authors[^1].Name);
        Assert.Equal("2023-11-28", paper.IssuedOn);
    }

    [Theory]
    [InlineData("@misc{k, title = {T}, eprint = {2311.16989}, author = {One, Only}}")]
    [InlineData("@misc{k, title = {T}, eprint = {2311.16989}, author = {A, B and C, D and E, F and others}}")]
    public async Task AListThatIsNoFullerDoesNotReplaceACutOne(string bib)
    {
        await using var library = await LibraryWithPaperAsync(cut: true);
        await ImportAsync(library, "refs.bib", bib);
        var paper = await PaperAsync(library);
        Assert.Equal((2, true), (paper.Authors.Count, paper.AuthorsTruncated));
    }

    [Fact]
    public async Task TheYearOfAJournalIsNoBetterThanTheMonthOfAnArxivIdentifier()
    {
        await using var library = await LibraryWithPaperAsync();
        await ImportAsync(library, "refs.bib", "@article{k, title = {T}, eprint = {2311.16989}, year = 2025, month = mar}");
        Assert.Equal(("2023-11", null), ((await PaperAsync(library)).IssuedOn, (await PaperAsync(library)).IssuedOnFrom));
    }

    [Fact]
    public async Task WhatAPersonDecidedStays()
    {
        await using var library = await LibraryWithPaperAsync(cut: true);
        var decision = new MakeCorrectionInput(CorrectionKind.Field, CorrectionSubject.Paper, "arxiv:2311.16989")
        {
            Field = CorrectableField.Authors, Value = CorrectableField.Print((string[])["Somebody Else"]),
        };
        await library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(decision, CancellationToken.None));
        await ImportAsync(library, "snapshot.json", Snapshot);
        var paper = await PaperAsync(library);
        Assert.Equal(("Somebody Else", null), (paper.Authors.Single().Name, paper.AuthorsFrom));
        Assert.Equal("A survey of yardsticks.", paper.Metadata.Single().Abstract);
    }

    [Fact]
    public async Task ADoiFindsItsPaperInAnyCase()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Some Paper", paperUrl: "https://doi.org/10.1038/s41586-021-03819-2"));
        var import = await ImportAsync(library, "items.json", """[{"type":"article-journal","title":"T","DOI":"10.1038/S41586-021-03819-2","issued":{"date-parts":[[2021,7]]}}]""");
        Assert.Equal(1, import.Papers);
        Assert.Equal("2021-07", (await PaperAsync(library)).IssuedOn);
    }

    [Fact]
    public async Task WordsOfTheAbstractFindThePaper()
    {
        await using var library = await LibraryWithPaperAsync();
        await ImportAsync(library, "snapshot.json", Snapshot);
        Assert.Equal(1, await FoundAsync(library, "ＹＡＲＤＳＴＩＣＫＳ"));
        Assert.Equal(1, await FoundAsync(library, "some sato"));
        Assert.Equal(0, await FoundAsync(library, "yardsticks nowhere"));
    }

    [Fact]
    public async Task ABrokenFileGivesWhatCameBeforeAndSaysSo()
    {
        await using var library = await LibraryWithPaperAsync();
        var import = await ImportAsync(library, "items.json", """[{"type":"article","title":"T","number":"arXiv:2311.16989"}, {"type" """);
        Assert.Equal(1, import.Papers);
        Assert.StartsWith("The file is broken after entry 1:", import.UnreadableReason, StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync(library, "x.bin", "nothing of the kind")).UnreadableReason);
    }

    [Fact]
    public async Task TroublesAreToldWithTheirLine()
    {
        await using var library = await LibraryWithPaperAsync();
        var told = new List<string>();
        var import = await library.UseAsync<ImportMetadata, MetadataImport>(use => use.RunAsync(
            "refs.bib", Utf8("@misc{a, doi = {10.1000/1}}\n@misc{b, title {x}}\n@misc{c, title = {No identifier}}"), (line, message) => told.Add($"{line}: {message}"), CancellationToken.None));
        Assert.Equal((2, 2, 1), (import.Entries, import.Broken, import.WithoutIdentifier));
        Assert.Equal(["0: The entry of doi:10.1000/1 has no title.", "2: @misc{b has no '=' after 'title' in line 2."], told);
    }

    private const string Bib = """
        @article{k, title = {Catching up?}, author = {Yamada, Hanako and Suzuki, Taro and Sato, Jiro}, eprint = {2311.16989}, year = 2024}
        """;

    private static string Cut(string capture) => capture.Replace("Hanako Yamada, Taro Suzuki", "Hanako Yamada, Taro Suzuki et al.", StringComparison.Ordinal);

    private static async Task<Library> LibraryWithPaperAsync(bool cut = false)
    {
        var library = await Library.OpenAsync();
        var capture = Some.Capture(1, paper: "Some Paper", paperUrl: Url);
        await library.IngestTextAsync("a.md", cut ? Cut(capture) : capture);
        return library;
    }

    private static Task<MetadataImport> ImportAsync(Library library, string name, string text) =>
        library.UseAsync<ImportMetadata, MetadataImport>(import => import.RunAsync(name, Utf8(text), (_, _) => { }, CancellationToken.None));

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<PaperDetails> PaperAsync(Library library)
    {
        var id = await library.AskAsync(db => db.Papers.Select(paper => paper.Id).SingleAsync());
        return (await library.UseAsync<ShowPaper, PaperDetails?>(show => show.RunAsync(id, CancellationToken.None)))!;
    }

    private static Task<int> FoundAsync(Library library, string words) => library.UseAsync<ListPapers, int>(async list =>
        (await list.RunAsync(new ListPapersInput { Q = words }, CancellationToken.None)).Total);
}
