using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Tests.Corrections;
using KnowledgeBase.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Captures.ReReads;

/// <summary>What today's reader would change, seen before anything is read again. What an older reader left is made by hand.</summary>
public sealed class CompareReadingTests
{
    [Fact]
    public async Task WhatWasReadByTodaysReaderDoesNotChange()
    {
        await using var library = await LibraryAsync();
        Assert.All(await CompareAsync(library), change => Assert.False(change!.Differs));
    }

    [Fact]
    public Task ItTellsExactlyWhatReadingAgainThenChanges() => TellsWhatThenChangesAsync(() => Library.OpenAsync());

    [PostgreSqlFact]
    public Task ItTellsTheSameInPostgreSql() => TellsWhatThenChangesAsync(() => Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!));

    private static async Task TellsWhatThenChangesAsync(Func<Task<Library>> open)
    {
        await using var library = await LibraryAsync(open);
        var wanted = await LibraryPicture.OfAsync(library);
        await SpoilAsync(library);
        var spoilt = await LibraryPicture.OfAsync(library);
        var change = (await CompareAsync(library))[0]!;
        Assert.Equal(spoilt, await LibraryPicture.OfAsync(library));

        Assert.Equal(("a.md", "古い題"), (change.FileName, change.Title));
        Assert.Equal([SheetField.Text, SheetField.Diagnostics], change.Rows.Select(row => row.Field));
        var article = change.Sheets.Single(sheet => sheet.Before?.Of == Article);
        Assert.Equal(["古い題 Goes", "一つめ Comes"], Moved(article, SheetField.Title).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["記事9 Comes"], Moved(article, SheetField.Related));
        Assert.Empty(Moved(article, SheetField.Papers));
        Assert.Equal(["2023 Goes", "2024-05-01 Comes"], Moved(article, SheetField.Date).Order(StringComparer.Ordinal));
        var paper = change.Sheets.Single(sheet => sheet.Before?.Label == "Wrong Paper");
        Assert.Equal(["First Paper Comes", "Wrong Paper Goes"], Moved(paper, SheetField.Title).Order(StringComparer.Ordinal));
        Assert.Empty(Moved(paper, SheetField.Articles));
        Assert.Contains("Ann Lee Comes", Moved(paper, SheetField.Authors));
        Assert.Contains("Example University Comes", Moved(paper, SheetField.Affiliations));
        Assert.Contains(SheetField.Authors, change.Fields);

        await library.ReReadAsync();
        Assert.Equal(wanted, await LibraryPicture.OfAsync(library));
        Assert.All(await CompareAsync(library), one => Assert.False(one!.Differs));
    }

    [Fact]
    public async Task WhatPeopleDecidedIsShownAsStaying()
    {
        await using var library = await LibraryAsync();
        await library.MakeAsync(new(CorrectionKind.Field, Article, $"{Some.Site}/1") { Field = "title", Value = "\"人が決めた題\"" });
        await library.AskAsync(db => db.Articles.Where(article => article.Title == "人が決めた題").ExecuteUpdateAsync(article => article.SetProperty(one => one.BestDate, "2023")));
        var change = (await CompareAsync(library))[0]!;
        Assert.DoesNotContain(SheetField.Title, change.Fields);
        Assert.Equal("title", Assert.Single(change.Kept).Field);
    }

    [Fact]
    public async Task AnotherOrderOfAuthorsIsAChange()
    {
        await using var library = await LibraryAsync();
        await library.AskAsync(async db =>
        {
            var rows = await db.Authorships.Where(row => row.Paper!.Title == "First Paper").ToListAsync();
            rows.ForEach(row => db.Remove(row));
            await db.SaveChangesAsync();
            db.AddRange(rows.Select(row => new KnowledgeBase.Papers.Authorship { PaperId = row.PaperId, AuthorId = row.AuthorId, PrintedName = row.PrintedName, Position = 1 - row.Position }));
            return await db.SaveChangesAsync();
        });
        var change = (await CompareAsync(library))[0]!;
        Assert.True(change.Sheets.Single().Rows.Single(row => row.Field == SheetField.Authors).IsReordered);
    }

    [Fact]
    public async Task ADeletedArticleStaysDeletedAndWhatWaitsIsNotCompared()
    {
        await using var library = await LibraryAsync();
        await library.MakeAsync(new(CorrectionKind.Delete, Article, $"{Some.Site}/1"));
        Assert.False((await CompareAsync(library))[0]!.Differs);
        await library.UseAsync<ReReadCaptures, int>(reRead => reRead.TheseAsync([1], CancellationToken.None));
        Assert.Null((await CompareAsync(library))[0]);
        await library.IngestPendingAsync();
        Assert.Equal(CaptureStatus.Removed, await library.AskAsync(db => db.Captures.Where(capture => capture.Id == 1).Select(capture => capture.Status).SingleAsync()));
    }

    [Fact]
    public async Task AChosenFewAreComparedInTheBackgroundAndOnlyThoseTickedAreReadAgain()
    {
        await using var library = await LibraryAsync();
        await SpoilAsync(library);
        await library.AskAsync(db => db.Articles.Where(article => article.Key == $"{Some.Site}/2").ExecuteUpdateAsync(article => article.SetProperty(one => one.Title, "古い二つめ")));
        var run = (await library.UseAsync<BeginReRead, ReReadRun?>(begin => begin.RunAsync(new BeginReReadInput(CaptureSelection.Of(["1", "2", "77"], filter: null)), CancellationToken.None)))!;
        Assert.Equal([1, 2], run.Captures);
        await library.RunServicesUntilAsync(_ => Task.FromResult(run.Progress.State == ReReadState.Compared));
        Assert.Equal((2, 2, 0), (run.Progress.Done, run.Progress.Differing, run.Progress.Troubles));
        Assert.Equal((SheetField.Title, 2), run.Sums()[0]);

        Assert.Equal(1, await library.UseAsync<ApplyReRead, int>(apply => apply.RunAsync(run, [2, 99], CancellationToken.None)));
        await library.IngestPendingAsync();
        Assert.Equal(["古い題", "二つめ"], await library.AskAsync(db => db.Articles.OrderBy(article => article.Key).Select(article => article.Title).ToListAsync()));
        Assert.Equal(0, await library.UseAsync<ApplyReRead, int>(apply => apply.WaitingAsync(run, CancellationToken.None)));
        Assert.Contains("captures.re-read", await library.AskAsync(db => db.AuditLog.Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task OfOlderReadersOnlyWhatAnotherVersionReadIsChosen()
    {
        await using var library = await LibraryAsync();
        Assert.Null(await library.UseAsync<BeginReRead, ReReadRun?>(begin => begin.RunAsync(new BeginReReadInput(CaptureSelection.Of([], "?"), OlderOnly: true), CancellationToken.None)));
        await library.AskAsync(db => db.Captures.Where(capture => capture.Id == 2).ExecuteUpdateAsync(capture => capture.SetProperty(one => one.ReaderVersion, 1)));
        var run = await library.UseAsync<BeginReRead, ReReadRun?>(begin => begin.RunAsync(new BeginReReadInput(CaptureSelection.Of([], "?"), OlderOnly: true), CancellationToken.None));
        Assert.Equal([2], run!.Captures);
    }

    private static IEnumerable<string> Moved(ChangedSheet sheet, SheetField field) =>
        sheet.Rows.Single(row => row.Field == field).Values.Where(value => value.Fate != Fate.Stays).Select(value => $"{value.Value.Text} {value.Fate}");

    private static Task<List<ReadingChange?>> CompareAsync(Library library) => library.UseAsync<CompareReading, List<ReadingChange?>>(async compare =>
        [await compare.RunAsync(1, CancellationToken.None), await compare.RunAsync(2, CancellationToken.None)]);

    private static async Task<Library> LibraryAsync(Func<Task<Library>>? open = null)
    {
        var library = await (open ?? (() => Library.OpenAsync()))();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", authors: "Ann Lee, Bo Chen", related: [2, 9]));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", related: [1]));
        return library;
    }

    // As an older reader may have left it: another title and date, a paper with another title and nobody, a link and diagnostics missed.
    private static Task<int> SpoilAsync(Library library) => library.AskAsync(async db =>
    {
        var article = await db.Articles.Include(one => one.Papers).ThenInclude(mention => mention.Paper).SingleAsync(one => one.Key == $"{Some.Site}/1");
        (article.Title, article.BestDate) = ("古い題", "2023");
        var paper = article.Papers[0].Paper!;
        (paper.Title, paper.TitleKey) = ("Wrong Paper", "wrongpaper");
        await db.RelatedLinks.Where(link => link.TargetKey == $"{Some.Site}/9").ExecuteDeleteAsync();
        await db.Authorships.Where(row => row.PaperId == paper.Id).ExecuteDeleteAsync();
        await db.PaperAffiliations.Where(row => row.PaperId == paper.Id).ExecuteDeleteAsync();
        var capture = await db.Captures.SingleAsync(one => one.Id == article.CurrentCaptureId);
        (capture.TextHash, capture.TextLength) = (new string('0', 64), 10);
        db.Diagnostics.Add(new Diagnostic { CaptureId = capture.Id, Code = "stub", Severity = DiagnosticSeverity.Info });
        return await db.SaveChangesAsync();
    });
}
