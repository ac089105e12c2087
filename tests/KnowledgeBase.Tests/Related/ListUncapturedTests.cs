using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Tests.Related;

public sealed class ListUncapturedTests
{
    [Fact]
    public async Task TheMostLinkedIsFirstAndOfEqualsTheOneLinkedLast()
    {
        await using var library = await SomeLibraryAsync();
        var targets = await ListAsync(library, new ListUncapturedInput());
        Assert.Equal(["71", "73", "72"], targets.Select(target => target.Url[(Some.Site.Length + 1)..]));
        Assert.Equal(2, targets[0].Count);
        Assert.Equal([1, 2], targets[0].LinkedFrom);
        Assert.Equal("2024-05-01", targets[0].LastLinkedOn);
    }

    [Fact]
    public async Task TheOneLinkedLastIsFirstWhereThatIsAskedFor()
    {
        await using var library = await SomeLibraryAsync();
        Assert.EndsWith("/73", (await ListAsync(library, new ListUncapturedInput(UncapturedSort.Newest)))[0].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNobodyWantsIsOffTheListUntilThatIsTakenBack()
    {
        await using var library = await SomeLibraryAsync();
        var outcome = await DecideAsync(library, $"{Some.Site}/71");
        Assert.Null(outcome.Refusal);
        Assert.Equal(2, (await ListAsync(library, new ListUncapturedInput())).Count);
        Assert.DoesNotContain($"{Some.Site}/71", await library.UseAsync<ListUncaptured, List<string>>(async list => await list.UrlsAsync(CancellationToken.None).ToListAsync()));
        var unwanted = Assert.Single(await ListAsync(library, new ListUncapturedInput(Unwanted: true)));
        Assert.Equal(outcome.Id, unwanted.UnwantedBy);
        Assert.True(await library.UseAsync<UndoCorrection, bool>(undo => undo.RunAsync(outcome.Id!.Value, CancellationToken.None)));
        Assert.Equal(3, (await ListAsync(library, new ListUncapturedInput())).Count);
        Assert.Empty(await ListAsync(library, new ListUncapturedInput(Unwanted: true)));
    }

    [Fact]
    public async Task WhatIsCapturedOrNotLinkedCannotBeUnwanted()
    {
        await using var library = await SomeLibraryAsync();
        Assert.NotNull((await DecideAsync(library, $"{Some.Site}/1")).Refusal);
        Assert.NotNull((await DecideAsync(library, $"{Some.Site}/12345")).Refusal);
    }

    private static async Task<Library> SomeLibraryAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, related: [71, 72]));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "二つ目", related: [71, 73]));
        return library;
    }

    private static async Task<IReadOnlyList<UncapturedTarget>> ListAsync(Library library, ListUncapturedInput input) =>
        (await library.UseAsync<ListUncaptured, Listed<UncapturedTarget>>(list => list.RunAsync(input, CancellationToken.None))).Items;

    private static Task<CorrectionOutcome> DecideAsync(Library library, string url) => library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(
        new MakeCorrectionInput(CorrectionKind.Unwanted, CorrectionSubject.Article, ArticleUrl.Parse(url)!.Key), CancellationToken.None));
}
