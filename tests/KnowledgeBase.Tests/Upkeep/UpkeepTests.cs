using KnowledgeBase.Articles;
using KnowledgeBase.Captures;
using KnowledgeBase.Data;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Upkeep;
using KnowledgeBase.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Upkeep;

/// <summary>What an admin can have done to the whole library, on real databases.</summary>
public sealed class UpkeepTests
{
    [Fact]
    public Task ASoundSqliteLibraryIsFoundSound() => SoundAsync(() => Library.OpenAsync());

    [PostgreSqlFact]
    public Task ASoundPostgreSqlLibraryIsFoundSound() => SoundAsync(() => Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!));

    [Fact]
    public Task WhatTheSearchIndexLostInSqliteIsSaidAndFoundAgain() => LostAsync(() => Library.OpenAsync(), "DELETE FROM \"ArticleIndex\" WHERE rowid IN (SELECT \"IndexRow\" FROM \"Articles\" LIMIT 1)");

    [PostgreSqlFact]
    public Task WhatTheSearchIndexLostInPostgreSqlIsSaidAndFoundAgain() => LostAsync(
        () => Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!), "DELETE FROM \"ArticleIndex\" WHERE \"Row\" IN (SELECT \"IndexRow\" FROM \"Articles\" LIMIT 1)");

    [Fact]
    public async Task ADamagedSearchIndexIsSaidAndMadeAnew()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        await library.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"ArticleIndex_data\" SET block = zeroblob(4) WHERE id > 10"));
        Assert.Contains("The search index of articles is damaged.", (await RunAsync(library, UpkeepTask.CheckDatabase)).Findings);
        Assert.Equal(UpkeepState.Done, (await RunAsync(library, UpkeepTask.RebuildSearch)).State);
        Assert.Equal(3, await FoundAsync(library));
    }

    [Fact]
    public async Task ARowThatPointsNowhereIsSaid()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        await library.AskAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; DELETE FROM \"Papers\"; PRAGMA foreign_keys=ON;"));
        var findings = (await RunAsync(library, UpkeepTask.CheckDatabase)).Findings;
        Assert.Contains(findings, finding => finding.StartsWith("ArticlePapers row ", StringComparison.Ordinal) && finding.EndsWith(" points to no row of Papers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryCaptureIsReadAgainAndCounted()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        await library.AskAsync(db => db.Articles.ExecuteUpdateAsync(one => one.SetProperty(article => article.Title, "old")));
        var run = await RunAsync(library, UpkeepTask.ReReadAll);
        Assert.Equal((UpkeepState.Done, 3, 3), (run.State, run.Done, run.Total));
        Assert.Equal(0, await library.AskAsync(db => db.Articles.CountAsync(article => article.Title == "old")));
    }

    [Fact]
    public async Task OnlyWhatAnotherReaderReadIsReadAgainWhenThatIsAsked()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        await library.AskAsync(db => db.Captures.Take(1).ExecuteUpdateAsync(one => one.SetProperty(capture => capture.ReaderVersion, CaptureReader.Version - 1)));
        Assert.Equal(1, (await RunAsync(library, UpkeepTask.ReReadChanged)).Total);
    }

    [Fact]
    public async Task AGraphLaidOutAnewForgetsItsLastPlaces()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        await library.UseAsync<RefreshGraph, bool>(refresh => refresh.RunAsync(CancellationToken.None));
        var first = await PlacesAsync(library);
        await library.AskAsync(db => db.Layouts.ExecuteUpdateAsync(one => one.SetProperty(layout => layout.Places, Array.Empty<byte>())));
        Assert.Equal(UpkeepState.Done, (await RunAsync(library, UpkeepTask.LayOutGraph)).State);
        Assert.Equal(first, await PlacesAsync(library));
    }

    [Fact]
    public async Task ATaskThatWaitsIsNotPutInLineTwice()
    {
        await using var library = await Library.OpenAsync();
        await library.UseAsync<UpkeepRuns, bool>(runs =>
        {
            runs.Ask(UpkeepTask.CheckDatabase);
            var first = runs.Last(UpkeepTask.CheckDatabase);
            runs.Ask(UpkeepTask.CheckDatabase);
            Assert.Same(first, runs.Last(UpkeepTask.CheckDatabase));
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task WhatRunsTheLibraryIsShown()
    {
        await using var library = await WithArticlesAsync(() => Library.OpenAsync());
        var shown = await library.UseAsync<ShowInstallation, Installation>(show => show.RunAsync(CancellationToken.None));
        Assert.StartsWith("SQLite 3.", shown.Database, StringComparison.Ordinal);
        Assert.Equal(Path.GetFullPath(library.Folder), shown.DataDirectory);
        Assert.Equal(new DirectoryInfo(library.Folder).GetFiles("knowledgebase.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)).Sum(file => file.Length), shown.DatabaseBytes);
        Assert.InRange(shown.FreeBytes, 1, shown.DiskBytes);
    }

    private static async Task SoundAsync(Func<Task<Library>> open)
    {
        await using var library = await WithArticlesAsync(open);
        Assert.Empty((await RunAsync(library, UpkeepTask.CheckDatabase)).Findings);
    }

    private static async Task LostAsync(Func<Task<Library>> open, string loss)
    {
        await using var library = await WithArticlesAsync(open);
        await library.AskAsync(db => db.Database.ExecuteSqlRawAsync(loss));
        Assert.Equal(["1 articles are missing from the search index."], (await RunAsync(library, UpkeepTask.CheckDatabase)).Findings);
        var run = await RunAsync(library, UpkeepTask.RebuildSearch);
        Assert.Equal((UpkeepState.Done, 9, 9), (run.State, run.Done, run.Total));
        Assert.Equal(3, await FoundAsync(library));
        Assert.Empty((await RunAsync(library, UpkeepTask.CheckDatabase)).Findings);
    }

    private static async Task<Library> WithArticlesAsync(Func<Task<Library>> open)
    {
        var library = await open();
        foreach (var n in Enumerable.Range(1, 3))
        {
            await library.IngestTextAsync($"{n}.md", $"---\ntitle: 第{n}の題\nsource_url: https://site.example/{n}\n---\n\n本文に渡り鳥がいます。\n\n論文: [A Paper About Birds {n}](https://arxiv.org/abs/2401.0000{n})\n");
        }

        return library;
    }

    private static async Task<int> FoundAsync(Library library) => (await library.UseAsync<ListArticles, Found<ArticleSummary>>(
        list => list.RunAsync(new ListArticlesInput { Q = "渡り鳥" }, CancellationToken.None))).Total;

    private static Task<byte[]> PlacesAsync(Library library) => library.AskAsync(db => db.Layouts.Select(layout => layout.Places).SingleAsync());

    private static async Task<UpkeepRun> RunAsync(Library library, UpkeepTask task)
    {
        var runs = await library.UseAsync<UpkeepRuns, UpkeepRuns>(Task.FromResult);
        runs.Ask(task);
        await library.RunServicesUntilAsync(_ => Task.FromResult(!runs.Last(task)!.IsOpen));
        Assert.Equal(UpkeepState.Done, runs.Last(task)!.State);
        return runs.Last(task)!;
    }
}
