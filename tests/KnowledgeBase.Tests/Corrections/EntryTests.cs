using KnowledgeBase.Corrections;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>Entries of lists that a person puts there or takes off: they outlive whatever is read.</summary>
public sealed class EntryTests
{
    private const string First = $"{Some.Site}/1";

    public static TheoryData<CorrectionKind, CorrectionSubject, string, string, CorrectedItem> Entries => new()
    {
        { Add, Article, First, "tags", new CorrectedItem { Text = "検索拡張" } },
        { Add, Article, First, "related", new CorrectedItem { Text = "次の記事", Url = $"{Some.Site}/2?utm_source=x", Line = 3 } },
        { Remove, Article, $"{Some.Site}/3", "related", new CorrectedItem { Url = $"{Some.Site}/1" } },
        { Add, Article, First, "papers", new CorrectedItem { Text = "A Second Paper Of It", Identifier = "arxiv:2312.00009" } },
        { Remove, Article, First, "papers", new CorrectedItem { Identifier = "arxiv:2401.00001" } },
        { Remove, Article, First, "identifiers", new CorrectedItem { Identifier = "arxiv:2401.00001" } },
        { Add, Paper, "arxiv:2401.00001", "links", new CorrectedItem { Text = "GitHub", Url = "https://github.com/example/first" } },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task HoldWhenCapturesAreReadAgainAndGoWhenTakenBack(CorrectionKind kind, CorrectionSubject of, string subject, string list, CorrectedItem item)
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var before = await LibraryPicture.OfAsync(library);
        var tags = await TagsAsync(library);
        var id = await library.MakeAsync(new(kind, of, subject) { Field = list, Value = item.Print() });
        var (after, tagged) = (await LibraryPicture.OfAsync(library), await TagsAsync(library));
        Assert.NotEqual(before + tags, after + tagged);
        await library.ReReadAsync();
        Assert.Equal(after + tagged, await LibraryPicture.OfAsync(library) + await TagsAsync(library));

        await library.UndoAsync(id);
        Assert.Equal(before + tags, await LibraryPicture.OfAsync(library) + await TagsAsync(library));
    }

    [Fact]
    public async Task OfTwoDecisionsAboutOneEntryTheLaterHolds()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var add = new MakeCorrectionInput(Add, Article, First) { Field = "tags", Value = new CorrectedItem { Text = "RAG" }.Print() };
        var first = await library.MakeAsync(add);
        Assert.Equal(first, await library.MakeAsync(add));
        var removed = await library.MakeAsync(add with { Kind = Remove, Value = new CorrectedItem { Text = "rag" }.Print() });
        Assert.Equal("", await TagsAsync(library));
        await library.UndoAsync(removed);
        Assert.Equal("RAG", await TagsAsync(library));
    }

    [Fact]
    public async Task AnArticleIsFoundByATagThatAPersonGaveIt()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        await library.MakeAsync(new(Add, Article, First) { Field = "tags", Value = new CorrectedItem { Text = "検索拡張" }.Print() });
        var found = await library.UseAsync<KnowledgeBase.Articles.ListArticles, KnowledgeBase.Data.Found<KnowledgeBase.Articles.ArticleSummary>>(list => list.RunAsync(new KnowledgeBase.Articles.ListArticlesInput { Tag = "検索拡張" }, CancellationToken.None));
        Assert.Equal("一つめ", Assert.Single(found.Items).Title);
    }

    [Theory]
    [InlineData(Add, Article, "links", "{}")]
    [InlineData(Add, Article, "tags", "{}")]
    [InlineData(Add, Article, "tags", "[]")]
    [InlineData(Add, Article, "related", """{"text":"x","url":"javascript:alert(1)"}""")]
    [InlineData(Add, Paper, "links", """{"text":"","url":"https://example.org"}""")]
    [InlineData(Add, Paper, "links", """{"text":"x","url":"ftp://example.org"}""")]
    [InlineData(Add, Article, "papers", """{"identifier":"arxiv:2401.00001"}""")]
    [InlineData(Add, Article, "identifiers", """{"identifier":"arxiv:2401.00001"}""")]
    public async Task WhatMakesNoSenseIsRefused(CorrectionKind kind, CorrectionSubject of, string list, string value)
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        Assert.NotNull((await library.TryAsync(new(kind, of, of == Paper ? "arxiv:2401.00001" : First) { Field = list, Value = value })).Refusal);
    }

    [Fact]
    public async Task WhatCapturesSayInsteadIsShownBesideALock()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        await library.MakeAsync(new(Field, Article, First) { Field = "title", Value = "\"正しい題\"" });
        await library.MakeAsync(new(Field, Paper, "arxiv:2401.00001") { Field = "authors", Value = """["A. Nother"]""" });
        await library.MakeAsync(new(Field, Author, "annblee") { Field = "name", Value = "\"Ann Bettina Lee\"" });
        await library.MakeAsync(new(Remove, Article, $"{Some.Site}/3") { Field = "related", Value = new CorrectedItem { Url = First }.Print() });
        Assert.Equal(["一つめ"], await ReadAsync(library, Article, First, "title"));
        Assert.Equal(["Ann Lee", "Bo Chen"], await ReadAsync(library, Paper, "arxiv:2401.00001", "authors"));
        Assert.Equal(["Ann B. Lee"], await ReadAsync(library, Author, "annblee", "name"));
        var related = (await ShownAsync(library, Article, $"{Some.Site}/3")).Lists.Single(list => list.Name == "related");
        Assert.Equal((First, $"{Some.Site}/2"), (Assert.Single(related.Removed).Item.Url, Assert.Single(related.Entries).Item.Url));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(Library library, CorrectionSubject of, string key, string field) =>
        (await ShownAsync(library, of, key)).Fields.Single(one => one.Name == field).Read!;

    private static async Task<Correctable> ShownAsync(Library library, CorrectionSubject of, string key)
    {
        var id = (await library.IdAsync(of, key))!.Value;
        return (await library.UseAsync<ShowCorrectable, Correctable?>(show => show.RunAsync(of, id, CancellationToken.None)))!;
    }

    private static async Task<string> TagsAsync(Library library) =>
        string.Join(' ', (await library.AskAsync(db => db.Articles.OrderBy(article => article.Id).Select(article => article.Tags).ToListAsync())).SelectMany(tags => tags));
}
