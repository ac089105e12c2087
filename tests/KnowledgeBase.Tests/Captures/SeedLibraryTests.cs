using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures;

/// <summary>The five real captures as a library: counts, identity, resolved links, whatever the order.</summary>
public sealed class SeedLibraryTests
{
    private static IEnumerable<string> Seeds => Directory.GetFiles(Path.Combine(Repository.SharedCaptures!, "seeds"), "*.txt").Order(StringComparer.Ordinal);

    [SharedCapturesFact]
    public async Task TheSeedsMakeTheLibraryThatTheLabelsSay()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestAsync(Seeds);

        Assert.Equal(5, await library.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(8, await library.AskAsync(db => db.Papers.CountAsync()));
        Assert.Equal(30, await library.AskAsync(db => db.Authors.CountAsync()));
        Assert.Equal(5, await library.AskAsync(db => db.Affiliations.CountAsync()));
        Assert.Equal(11, await library.AskAsync(db => db.RelatedLinks.CountAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.TargetArticleId != null)));
        Assert.Equal(8, await library.AskAsync(db => db.RelatedLinks.Where(link => link.TargetArticleId == null).Select(link => link.TargetKey).Distinct().CountAsync()));
    }

    [SharedCapturesFact]
    public async Task EveryOrderOfTheSeedsGivesTheSameLibrary()
    {
        await using var first = await Library.OpenAsync();
        await first.IngestAsync(Seeds);
        var expected = await LibraryPicture.OfAsync(first);

        foreach (var order in Orders([.. Seeds]))
        {
            await using var library = await Library.OpenAsync();
            await library.IngestAsync(order);
            Assert.Equal(expected, await LibraryPicture.OfAsync(library));
        }
    }

    [SharedCapturesFact]
    public async Task TheSameFilesAgainChangeNothing()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestAsync(Seeds);
        var before = await LibraryPicture.OfAsync(library);

        Assert.Empty(await library.IngestAsync(Seeds));
        Assert.Equal(before, await LibraryPicture.OfAsync(library));
    }

    // Every capture once first, the rest turned and reversed: ten orders of the hundred and twenty.
    private static IEnumerable<string[]> Orders(string[] files) =>
        Enumerable.Range(0, files.Length).SelectMany(shift => (string[][])
        [
            [.. files[shift..], .. files[..shift]],
            [.. files[shift..].Concat(files[..shift]).Reverse()],
        ]);
}
