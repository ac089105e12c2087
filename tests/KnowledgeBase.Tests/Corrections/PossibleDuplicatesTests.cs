using KnowledgeBase.Corrections;

namespace KnowledgeBase.Tests.Corrections;

public sealed class PossibleDuplicatesTests
{
    [Theory]
    [InlineData("J. Smith", "John Smith", true)]
    [InlineData("John A. Smith", "John Smith", true)]
    [InlineData("Smith, J. A.", "John Albert Smith", true)]
    [InlineData("James Smith", "John Smith", false)]
    [InlineData("John B. Smith", "John A. Smith", false)]
    public void PeopleMayBeOneUntilTheirGivenNamesDiffer(string a, string b, bool may) => Assert.Equal(may, DuplicateRules.MayBeOnePerson(a, b));

    [Theory]
    [InlineData("attentionisallyouneed", "attentionisallyouneed", "same-title")]
    [InlineData("attentionisallyouneed", "attentionisallyouneedforvision", "title-begins-alike")]
    [InlineData("attentionisallyouneed", "attentionisalyouneed", "title-nearly-same")]
    [InlineData("attentionisallyouneed", "attentionisnotallyouneed", null)]
    [InlineData("gpt4", "gpt4technicalreport", null)]
    public void TitlesLookAlikeForAReason(string a, string b, string? reason) => Assert.Equal(reason, DuplicateRules.OfTitles(a, b));

    [Fact]
    public async Task TwoPapersOfOneTitleAreListedUntilAPersonSaysTheyAreTwo()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "Same Title Here", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", paper: "Same Title Here", paperUrl: "https://arxiv.org/abs/2402.00002"));
        var pair = Assert.Single((await ListAsync(library, CorrectionSubject.Paper)).Items);
        Assert.Equal(["same-title", "shared-author", "different-identifiers"], pair.Reasons);

        await library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(
            new(CorrectionKind.NotSame, CorrectionSubject.Paper, pair.B.Key) { Other = pair.A.Key }, CancellationToken.None));
        Assert.Empty((await ListAsync(library, CorrectionSubject.Paper)).Items);
    }

    [Fact]
    public async Task EveryKindHasItsCandidates()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "One Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Another Paper", paperUrl: "https://arxiv.org/abs/2402.00002")
            .Replace("Hanako Yamada", "H. Yamada", StringComparison.Ordinal).Replace("Example University", "Example University, Tokyo", StringComparison.Ordinal));
        Assert.Equal("same-title", Assert.Single((await ListAsync(library, CorrectionSubject.Article)).Items).Reasons[0]);
        Assert.Equal(["initials", "shared-co-author"], Assert.Single((await ListAsync(library, CorrectionSubject.Author)).Items).Reasons);
        Assert.Equal("name-within-name", Assert.Single((await ListAsync(library, CorrectionSubject.Affiliation)).Items).Reasons[0]);
    }

    [Fact]
    public async Task AllPairsOfALongListAreSeenOnceOverItsStretches()
    {
        await using var library = await Library.OpenAsync();
        for (var i = 0; i < 80; i++)
        {
            await library.IngestTextAsync($"{i}.md", Some.Capture(i, title: $"記事の題その{i / 2}"));
        }

        var seen = new List<(int, int)>();
        string? after = null;
        do
        {
            var found = await library.UseAsync<ListPossibleDuplicates, PossibleDuplicates>(list => list.RunAsync(CorrectionSubject.Article, after, CancellationToken.None));
            seen.AddRange(found.Items.Select(pair => (pair.A.Id, pair.B.Id)));
            after = found.Next;
        }
        while (after is not null);

        Assert.Equal(40, seen.Count);
        Assert.Equal(40, seen.Distinct().Count());
    }

    private static Task<PossibleDuplicates> ListAsync(Library library, CorrectionSubject of) =>
        library.UseAsync<ListPossibleDuplicates, PossibleDuplicates>(list => list.RunAsync(of, after: null, CancellationToken.None));
}
