using KnowledgeBase.Corrections;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>Joining two and parting them again, in whatever order.</summary>
public sealed class MergeTests
{
    private const string Ann = "annlee";
    private const string AnnB = "annblee";
    private const string AnnC = "anncaroline";

    [Fact]
    public async Task TheFirstOfTwoMergesCanBeUndoneAfterACorrectionAndAnother()
    {
        await using var library = await ThreeAuthorsAsync();
        var ids = await IdsAsync(library);
        var first = await library.MakeAsync(new(Merge, Author, Ann) { Other = AnnB });
        var name = await library.MakeAsync(new(Field, Author, AnnB) { Field = "name", Value = "\"Ann Bettina Lee\"" });
        var second = await library.MakeAsync(new(Merge, Author, AnnB) { Other = AnnC });
        Assert.Equal([null, null, ids[2]], await IdsAsync(library));
        Assert.Equal(ids[2], await library.LeadsToAsync(Author, ids[0]!.Value));

        await library.UndoAsync(first);
        Assert.Equal([ids[0], null, ids[2]], await IdsAsync(library));
        Assert.Equal(ids[2], await library.LeadsToAsync(Author, ids[1]!.Value));

        await library.UndoAsync(second);
        Assert.Equal(ids, await IdsAsync(library));
        Assert.Equal("Ann Bettina Lee", await library.AskAsync(db => db.Authors.Where(author => author.NameKey == AnnB).Select(author => author.Name).SingleAsync()));
        await library.UndoAsync(name);
        Assert.Equal("Ann B. Lee", await library.AskAsync(db => db.Authors.Where(author => author.NameKey == AnnB).Select(author => author.Name).SingleAsync()));
        Assert.Empty(await library.AskAsync(db => db.RetiredIds.ToListAsync()));
    }

    [Theory]
    [InlineData(Author, "annlee", "annblee")]
    [InlineData(Affiliation, "exampleuniversity", "otherinstitute")]
    [InlineData(Article, $"{Some.Site}/1", $"{Some.Site}/2")]
    [InlineData(Paper, "arxiv:2401.00001", "arxiv:2401.00002")]
    [InlineData(Paper, "arxiv:2401.00002", "arxiv:2401.00001")]
    public async Task TheAddressOfTheOtherStaysAndBothHaveTheirsAgainAfterwards(CorrectionSubject of, string subject, string other)
    {
        await using var library = await ThreeAuthorsAsync();
        var (a, b) = ((await library.IdAsync(of, subject))!.Value, (await library.IdAsync(of, other))!.Value);
        var before = await LibraryPicture.OfAsync(library);
        var merge = await library.MakeAsync(new(Merge, of, subject) { Other = other });
        Assert.Equal(b, await library.IdAsync(of, other));
        Assert.Equal(b, await library.LeadsToAsync(of, a));
        await library.ReReadAsync();
        Assert.Equal(b, await library.LeadsToAsync(of, a));

        await library.UndoAsync(merge);
        Assert.Equal((a, b), ((await library.IdAsync(of, subject))!.Value, (await library.IdAsync(of, other))!.Value));
        Assert.Equal(before, await LibraryPicture.OfAsync(library));
    }

    [Fact]
    public async Task ANameThatCountsAsAnotherDoesSoInLaterCaptures()
    {
        await using var library = await ThreeAuthorsAsync();
        await library.MakeAsync(new(Merge, Author, Ann) { Other = AnnB });
        await library.IngestTextAsync("later.md", Some.Capture(9, title: "あとの記事", paper: "A Later Paper", paperUrl: "https://arxiv.org/abs/2409.00009", authors: "Ann Lee"));
        Assert.Equal(AnnB, await library.AskAsync(db => db.Authorships.Where(row => row.Paper!.Title == "A Later Paper").Select(row => row.Author!.NameKey).SingleAsync()));
    }

    [Fact]
    public async Task OfTwoWhoMergeTheSameAtOnceOneIsToldThatItIsDone()
    {
        await using var library = await ThreeAuthorsAsync();
        var both = await Task.WhenAll(
            library.TryAsync(new(Merge, Author, Ann) { Other = AnnB }),
            library.TryAsync(new(Merge, Author, AnnB) { Other = Ann }));
        Assert.Single(both, outcome => outcome.Refusal is null);
        Assert.Equal(CorrectionRefusal.JoinedTheOtherWay, both.Single(outcome => outcome.Refusal is not null).Refusal);

        var same = await Task.WhenAll(
            library.TryAsync(new(Merge, Author, AnnC) { Other = AnnB }),
            library.TryAsync(new(Merge, Author, AnnC) { Other = AnnB }));
        Assert.Single(same.Select(outcome => outcome.Id).Distinct());
    }

    [Fact]
    public async Task NothingCountsAsTwoSoThatNoOrderOfUndoingMakesACircle()
    {
        await using var library = await ThreeAuthorsAsync();
        var first = await library.MakeAsync(new(Merge, Author, Ann) { Other = AnnB });
        Assert.NotNull((await library.TryAsync(new(Merge, Author, Ann) { Other = AnnC })).Refusal);
        await library.MakeAsync(new(Merge, Author, AnnB) { Other = AnnC });
        Assert.NotNull((await library.TryAsync(new(Merge, Author, AnnC) { Other = Ann })).Refusal);
        await library.UndoAsync(first);
        await library.MakeAsync(new(Merge, Author, AnnC) { Other = Ann });
        Assert.NotNull((await library.TryAsync(new(Merge, Author, Ann) { Other = AnnB })).Refusal);
    }

    private static async Task<IReadOnlyList<int?>> IdsAsync(Library library) =>
        [await library.IdAsync(Author, Ann), await library.IdAsync(Author, AnnB), await library.IdAsync(Author, AnnC)];

    internal static async Task<Library> ThreeAuthorsAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", authors: "Ann Lee, Bo Chen"));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2401.00002", authors: "Ann B. Lee, Bo Chen", affiliation: "Other Institute", related: [1]));
        await library.IngestTextAsync("c.md", Some.Capture(3, title: "三つめ", paper: "Third Paper", paperUrl: "https://arxiv.org/abs/2401.00003", authors: "Ann Caroline", related: [1, 2]));
        return library;
    }
}
