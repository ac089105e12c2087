using KnowledgeBase.Corrections;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

public sealed class CorrectionTests
{
    private const string One = "arxiv:2401.00001";
    private const string Two = "arxiv:2402.00002";

    [Fact]
    public async Task ACorrectedFieldOutlivesReReadingAndANewerCapture()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "まちがった題"));
        await library.MakeAsync(new(Field, Article, $"{Some.Site}/1") { Field = "title", Value = "\"正しい題\"" });
        await library.IngestTextAsync("b.md", Some.Capture(1, title: "別の題", capturedAt: "2026-05-01T00:00:00Z"));
        await library.ReReadAsync();

        var article = await library.AskAsync(db => db.Articles.SingleAsync());
        Assert.Equal("正しい題", article.Title);
        Assert.Equal(article.Id, (await library.UseAsync<KnowledgeBase.Articles.ListArticles, KnowledgeBase.Data.Found<KnowledgeBase.Articles.ArticleSummary>>(list => list.RunAsync(new KnowledgeBase.Articles.ListArticlesInput { Q = "title:正しい題" }, CancellationToken.None))).Items.Single().Id);
    }

    [Fact]
    public async Task ACorrectionTakenBackLeavesTheLibraryAsIfItHadNeverBeen()
    {
        await using var library = await TwoPapersAsync();
        var before = await LibraryPicture.OfAsync(library);
        MakeCorrectionInput[] decisions =
        [
            new(Field, Article, $"{Some.Site}/1") { Field = "title", Value = "\"正しい題\"" },
            new(Field, Paper, One) { Field = "authors", Value = """["A. Nother"]""" },
            new(Merge, Paper, Two) { Other = One },
            new(Split, Paper, One) { Other = $"{Some.Site}/3" },
            new(NotSame, Paper, One) { Other = "title:secondpaper" },
            new(Merge, Author, "hanakoyamada") { Other = "tarosuzuki" },
            new(Split, Author, "hanakoyamada") { Other = Two },
            new(Split, Affiliation, "exampleuniversity") { Other = Two },
            new(Field, Author, "tarosuzuki") { Field = "name", Value = "\"鈴木 太郎\"" },
            new(Field, Affiliation, "exampleuniversity") { Field = "name", Value = "\"例大学\"" },
            new(Merge, Article, $"{Some.Site}/1") { Other = $"{Some.Site}/2" },
        ];
        foreach (var decision in decisions)
        {
            var id = await library.MakeAsync(decision);
            await library.UndoAsync(id);
            Assert.Equal(before, await LibraryPicture.OfAsync(library));
        }

        var ids = new List<int>();
        foreach (var decision in decisions)
        {
            ids.Add(await library.MakeAsync(decision));
        }

        Assert.NotEqual(before, await LibraryPicture.OfAsync(library));
        foreach (var id in ids)
        {
            await library.UndoAsync(id);
        }

        Assert.Equal(before, await LibraryPicture.OfAsync(library));
    }

    [Fact]
    public async Task JoinedPapersAreOneAndTheFormerAddressLeadsThere()
    {
        await using var library = await TwoPapersAsync();
        var former = await PaperOfAsync(library, Two);
        var id = await library.MakeAsync(new(Merge, Paper, Two) { Other = One });

        var joined = await PaperOfAsync(library, One);
        Assert.Equal(joined, await PaperOfAsync(library, Two));
        Assert.Equal(joined == former ? null : joined, await library.UseAsync<FindRetired, int?>(find => find.RunAsync(Paper, former, CancellationToken.None)));

        await library.ReReadAsync();
        Assert.Equal(joined, await PaperOfAsync(library, Two));

        await library.UndoAsync(id);
        Assert.Equal(former, await PaperOfAsync(library, Two));
    }

    [Fact]
    public async Task AnIdentifierGivenByAPersonJoinsTheCaptureThatComesLater()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Nameless Work"));
        await library.MakeAsync(new(Merge, Paper, "title:namelesswork") { Other = One });
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "A Work With Another Name", paperUrl: "https://arxiv.org/abs/2401.00001"));
        Assert.Equal(1, await library.AskAsync(db => db.Papers.CountAsync()));
    }

    [Fact]
    public async Task AMentionSplitOffIsAPaperOfItsOwnHoweverOftenItIsRead()
    {
        await using var library = await TwoPapersAsync();
        await library.MakeAsync(new(Split, Paper, One) { Other = $"{Some.Site}/3" });
        await library.ReReadAsync();

        var papers = await library.AskAsync(db => db.ArticlePapers.Where(mention => mention.ArticleId != 0).Select(mention => new { mention.Article!.Key, mention.PaperId }).ToListAsync());
        Assert.NotEqual(papers.Single(row => row.Key.EndsWith("/1", StringComparison.Ordinal)).PaperId, papers.Single(row => row.Key.EndsWith("/3", StringComparison.Ordinal)).PaperId);
        Assert.Equal(3, await library.AskAsync(db => db.Papers.CountAsync()));
    }

    [Fact]
    public async Task JoinedArticlesAreOneAndLinksToEitherLeadThere()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1));
        await library.IngestTextAsync("b.md", Some.Capture(2, capturedAt: "2026-03-01T00:00:00Z"));
        await library.IngestTextAsync("c.md", Some.Capture(3, related: [1, 2]));
        await library.MakeAsync(new(Merge, Article, $"{Some.Site}/1") { Other = $"{Some.Site}/2" });
        await library.ReReadAsync();

        var article = await library.AskAsync(db => db.Articles.Include(article => article.Captures).SingleAsync(article => article.Key.EndsWith("/2")));
        Assert.Equal(2, article.Captures.Count);
        Assert.Equal([article.Id, article.Id], await library.AskAsync(db => db.RelatedLinks.Select(link => link.TargetArticleId!.Value).ToListAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task TwoPeopleOfOneNameAreTwoAuthors()
    {
        await using var library = await TwoPapersAsync();
        await library.MakeAsync(new(Split, Author, "hanakoyamada") { Other = Two });
        await library.ReReadAsync();

        var authors = await library.AskAsync(db => db.Authorships.Where(row => row.PrintedName == "Hanako Yamada").Select(row => row.AuthorId).Distinct().CountAsync());
        Assert.Equal(2, authors);
    }

    [Theory]
    [InlineData("title", "\"\"")]
    [InlineData("title", "[1]")]
    [InlineData("bestDate", "\"2024-13\"")]
    [InlineData("bestDate", "\"2024-02-30\"")]
    [InlineData("markdown", "\"x\"")]
    public async Task ANonsensicalValueIsRefusedWithAReason(string field, string value)
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1));
        var outcome = await library.TryAsync(new(Field, Article, $"{Some.Site}/1") { Field = field, Value = value });
        Assert.Null(outcome.Id);
        Assert.NotNull(outcome.Refusal);
    }

    private static async Task<Library> TwoPapersAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2402.00002", related: [1]));
        await library.IngestTextAsync("c.md", Some.Capture(3, title: "三つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2]));
        return library;
    }

    private static Task<int> PaperOfAsync(Library library, string reference) => library.AskAsync(async db =>
        (await CorrectionSubjects.IdOfAsync(db, Paper, reference, CancellationToken.None))!.Value);
}
