using System.Text;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;

namespace KnowledgeBase.Tests.Finding;

/// <summary>Lists of papers, authors and affiliations are searched as articles are.</summary>
public sealed class FindingNamesAndPapersTests
{
    private const string Snapshot = """
        {"id":"2401.00001","title":"First Paper, Reconsidered","categories":"cs.CL","abstract":"We wade through quagmires of 渡り鳥.","authors_parsed":[["Yamada","Hanako",""],["Suzuki","Taro",""]]}
        """;

    [Theory]
    [InlineData("y")]
    [InlineData("ＹＡＭＡ")]
    [InlineData("hanako yamada")]
    [InlineData("yamada hanako")]
    [InlineData("\"Hanako Yamada\"")]
    [InlineData("hanakoyamada")]
    [InlineData("yamada -suzuki")]
    public Task AnAuthorIsFoundBy(string words) => FoundAsync<ListAuthors>("Hanako Yamada", async list => (await list.RunAsync(new ListNamesInput { Q = words }, CancellationToken.None)).Items.Select(name => name.Name));

    [Theory]
    [InlineData("e")]
    [InlineData("Example univ")]
    [InlineData("university example")]
    [InlineData("exampleuniversity")]
    public Task AnAffiliationIsFoundBy(string words) => FoundAsync<ListAffiliations>("Example University", async list => (await list.RunAsync(new ListNamesInput { Q = words }, CancellationToken.None)).Items.Select(name => name.Name));

    [Theory]
    [InlineData("quagmires")]
    [InlineData("q")]
    [InlineData("鳥")]
    [InlineData("reconsidered")]
    [InlineData("abstract:渡り鳥 author:yamada")]
    [InlineData("title:first -title:second")]
    [InlineData("2401.00001")]
    [InlineData("arxiv:2401")]
    [InlineData("affil:example year:2024 arxiv:0001")]
    public Task APaperIsFoundBy(string words) => FoundAsync<ListPapers>("First Paper", async list => (await list.RunAsync(new ListPapersInput { Q = words }, CancellationToken.None)).Items.Select(found => found.Title));

    [Theory]
    [InlineData("quagmires")]
    [InlineData("概要：渡り鳥")]
    public Task AnArticleIsFoundByTheAbstractOfItsPaper(string words) => FoundAsync<ListArticles>("Article 1", async list => (await list.RunAsync(new ListArticlesInput { Q = words }, CancellationToken.None)).Items.Select(found => found.Title));

    [Fact]
    public async Task WhatNobodyMeansIsSaidThereToo()
    {
        await using var library = await LibraryAsync();
        var names = await library.UseAsync<ListAuthors, Found<NamedSummary>>(list => list.RunAsync(new ListNamesInput { Q = "author:yamada 、、" }, CancellationToken.None));
        Assert.Equal(["unknown-operator", "no-letters"], names.Notes.Select(note => note.Code));
        var papers = await library.UseAsync<ListPapers, Found<PaperSummary>>(list => list.RunAsync(new ListPapersInput { Q = "site:zenn.dev" }, CancellationToken.None));
        Assert.Equal(["unknown-operator"], papers.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task WhatIsGoneIsNotFound()
    {
        await using var library = await LibraryAsync();
        await library.IngestTextAsync("again.md", Some.Capture(1, paper: "Quite Different", paperUrl: "https://arxiv.org/abs/2409.00009", capturedAt: "2026-06-01T00:00:00Z"));
        var papers = await library.UseAsync<ListPapers, Found<PaperSummary>>(list => list.RunAsync(new ListPapersInput { Q = "quagmires" }, CancellationToken.None));
        Assert.Empty(papers.Items);
    }

    private static async Task FoundAsync<TList>(string expected, Func<TList, Task<IEnumerable<string>>> find)
        where TList : notnull
    {
        await using var library = await LibraryAsync();
        Assert.Equal([expected], await library.UseAsync(find));
    }

    private static async Task<Library> LibraryAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "Article 1", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "Article 2", paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2302.00002").Replace("Hanako Yamada, Taro Suzuki", "Jiro Sato", StringComparison.Ordinal));
        await library.UseAsync<ImportMetadata, MetadataImport>(import => import.RunAsync("snapshot.json", new MemoryStream(Encoding.UTF8.GetBytes(Snapshot)), (_, _) => { }, CancellationToken.None));
        return library;
    }
}
