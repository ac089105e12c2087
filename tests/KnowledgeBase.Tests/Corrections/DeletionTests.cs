using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>Taking an article out of the library, and having it back as it was.</summary>
public sealed class DeletionTests
{
    private const string Key = $"{Some.Site}/1";

    [Fact]
    public Task EverythingThatOnlyItSpokeOfGoesAndComesBackUnderItsNumber() => GoesAndComesBackAsync(() => Library.OpenAsync());

    [PostgreSqlFact]
    public Task EverythingGoesAndComesBackInPostgreSql() => GoesAndComesBackAsync(() => Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!));

    private static async Task GoesAndComesBackAsync(Func<Task<Library>> open)
    {
        await using var library = await open();
        await SeedAsync(library);
        var (before, ids) = (await LibraryPicture.OfAsync(library), await IdsAsync(library));
        var deletion = await library.MakeAsync(new(Delete, Article, Key) { Reason = "広告のページ" });

        Assert.Null(await library.IdAsync(Article, Key));
        Assert.Null(await library.IdAsync(Paper, "arxiv:2401.00001"));
        Assert.Null(await library.IdAsync(Author, "annlee"));
        Assert.NotNull(await library.IdAsync(Paper, "arxiv:2401.00002"));
        Assert.Equal(2, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.TargetKey == Key && link.TargetArticleId == null && link.LinkText.Length > 0)));
        Assert.All(await CapturesAsync(library), capture =>
        {
            Assert.Equal(CaptureStatus.Removed, capture.Status);
            Assert.Contains("removed this article from the library on", capture.Reason, StringComparison.Ordinal);
        });
        Assert.Equal("一つめ", CorrectableField.TextOf((await library.AskAsync(db => db.Corrections.SingleAsync())).Value!));
        foreach (var (of, id) in ids)
        {
            var gone = await library.UseAsync<FindRetired, GoneThing?>(find => find.GoneAsync(of, id, CancellationToken.None));
            Assert.Equal(of == Article, gone!.Deletion is not null);
        }

        await library.ReReadAsync();
        Assert.Equal([CaptureStatus.Removed, CaptureStatus.Removed], (await CapturesAsync(library)).Select(capture => capture.Status));

        await library.UndoAsync(deletion);
        Assert.Equal(ids, await IdsAsync(library));
        Assert.Equal(before, await LibraryPicture.OfAsync(library));
        Assert.Empty(await library.AskAsync(db => db.RetiredIds.ToListAsync()));
    }

    [Fact]
    public async Task ACaptureThatComesLaterIsKeptAsideAndJoinsTheArticleWhenThatComesBack()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var deletion = await library.MakeAsync(new(Delete, Article, Key));
        var newer = Some.Capture(1, title: "新しい一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", capturedAt: "2026-05-01T00:00:00Z", body: "その後の話も加わりました。");
        var preview = (await library.PreviewAsync(("new.md", System.Text.Encoding.UTF8.GetBytes(newer)))).Single();
        Assert.Equal(PreviewOutcome.Removed, preview.Outcome);
        Assert.Contains("do not bring it back", preview.Reason, StringComparison.Ordinal);
        Assert.Equal(new PreviewedChanges(), preview.Changes);

        var outcome = (await library.IngestTextAsync("new.md", newer)).Single().Outcome;
        Assert.Equal((CaptureStatus.Removed, null), (outcome.Status, outcome.ArticleId));
        Assert.Null(await library.IdAsync(Article, Key));

        await library.UndoAsync(deletion);
        Assert.Equal("新しい一つめ", await library.AskAsync(db => db.Articles.Where(article => article.Key == Key).Select(article => article.Title).SingleAsync()));
    }

    [Fact]
    public async Task LinksToItWaitWhateverIsWrittenMeanwhile()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var deletion = await library.MakeAsync(new(Delete, Article, Key));
        await library.IngestTextAsync("d.md", Some.Capture(4, title: "四つめ", related: [1, 2]));
        Assert.Equal(3, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.TargetKey == Key && link.TargetArticleId == null)));
        await library.UndoAsync(deletion);
        Assert.Equal(3, await library.AskAsync(db => db.Articles.Where(article => article.Key == Key).Select(article => article.LinkedFrom).SingleAsync()));
    }

    [Fact]
    public async Task WhatWasJoinedToItGoesWithItAndComesBackWhenItIsPartedFromIt()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var second = (await library.IdAsync(Article, $"{Some.Site}/2"))!.Value;
        var merge = await library.MakeAsync(new(Merge, Article, $"{Some.Site}/2") { Other = Key });
        Assert.Equal(CorrectionRefusal.NoSuchArticle, (await library.TryAsync(new(Delete, Article, $"{Some.Site}/2"))).Refusal);
        var deletion = await library.MakeAsync(new(Delete, Article, Key));
        Assert.Equal(3, await library.AskAsync(db => db.Captures.CountAsync(capture => capture.RemovedKey == Key)));
        Assert.NotNull((await library.UseAsync<FindRetired, GoneThing?>(find => find.GoneAsync(Article, second, CancellationToken.None)))!.Deletion);

        await library.UndoAsync(merge);
        Assert.Equal(second, await library.IdAsync(Article, $"{Some.Site}/2"));
        Assert.Null(await library.IdAsync(Article, Key));
        await library.UndoAsync(deletion);
        Assert.NotNull(await library.IdAsync(Article, Key));
    }

    [Fact]
    public async Task OfTwoWhoDeleteItAtOnceOneIsToldThatItIsDoneAndNothingMergesWithIt()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var both = await Task.WhenAll(library.TryAsync(new(Delete, Article, Key)), library.TryAsync(new(Delete, Article, Key)));
        Assert.Equal([null, CorrectionRefusal.Deleted], both.Select(outcome => outcome.Refusal).Order());
        Assert.Equal(CorrectionRefusal.Deleted, (await library.TryAsync(new(Merge, Article, $"{Some.Site}/2") { Other = Key })).Refusal);
        Assert.Equal(CorrectionRefusal.Deleted, (await library.TryAsync(new(Merge, Article, Key) { Other = $"{Some.Site}/2" })).Refusal);
        Assert.Equal(CorrectionRefusal.CannotBeDeleted, (await library.TryAsync(new(Delete, Paper, "arxiv:2401.00002"))).Refusal);
        Assert.Equal(CorrectionRefusal.NoSuchArticle, (await library.TryAsync(new(Delete, Article, $"{Some.Site}/99"))).Refusal);
    }

    [Fact]
    public async Task PapersThatWereJoinedBeforeItHaveTheirOwnNumbersWhenBothAreTakenBack()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var before = await IdsAsync(library);
        var merge = await library.MakeAsync(new(Merge, Paper, "arxiv:2401.00001") { Other = "title:untoldpaper" });
        var deletion = await library.MakeAsync(new(Delete, Article, Key));
        await library.UndoAsync(deletion);
        await library.UndoAsync(merge);
        Assert.Equal(before, await IdsAsync(library));
    }

    [Fact]
    public async Task ThePreviewCountsWhatGoesAndNamesThePapers()
    {
        await using var library = await Library.OpenAsync();
        await SeedAsync(library);
        var preview = await library.UseAsync<PreviewCorrection, CorrectionPreview>(show => show.RunAsync([new(Delete, Article, Key)], CancellationToken.None));
        Assert.Equal((3, 2), (preview.Before.Articles, preview.After.Articles));
        Assert.Equal(2, preview.Before.Papers - preview.After.Papers);
        Assert.Equal([(Article, "一つめ", true), (Paper, "First Paper", true), (Paper, "Untold Paper", true)],
            preview.Changes.Select(change => (change.Before!.Of, change.Before.Label, change.After is null)));
        Assert.Equal(2, preview.Changes[0].Before!.Row(SheetField.LinkedFrom).Count);
        Assert.Equal(["a.md", "again.md"], preview.Changes[0].Before!.Row(SheetField.Captures).Values.Select(value => value.Text));
    }

    // Article 1 has two captures, the newer of which speaks of a paper without an identifier, too.
    private static async Task SeedAsync(Library library)
    {
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", authors: "Ann Lee, Bo Chen", related: [2, 9]));
        await library.IngestTextAsync("b.md", Some.Capture(2, title: "二つめ", paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2401.00002", authors: "Bo Chen", affiliation: "Other Institute", related: [1]));
        await library.IngestTextAsync("c.md", Some.Capture(3, title: "三つめ", paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2401.00002", authors: "Bo Chen", related: [1, 2]));
        await library.IngestTextAsync("again.md", Some.Capture(
            1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", authors: "Ann Lee, Bo Chen", related: [2, 9], capturedAt: "2026-02-18T12:00:00.000Z",
            body: "**参照論文情報**\n\n*   タイトル：Untold Paper\n*   著者：Cy Dee\n*   所属：Third Lab\n"));
    }

    private static async Task<List<(CorrectionSubject Of, int Id)>> IdsAsync(Library library) =>
    [
        (Article, (await library.IdAsync(Article, Key))!.Value),
        (Paper, (await library.IdAsync(Paper, "arxiv:2401.00001"))!.Value),
        (Paper, (await library.IdAsync(Paper, "title:untoldpaper"))!.Value),
        (Author, (await library.IdAsync(Author, "annlee"))!.Value),
        (Author, (await library.IdAsync(Author, "cydee"))!.Value),
        (Affiliation, (await library.IdAsync(Affiliation, "thirdlab"))!.Value),
    ];

    private static Task<List<Capture>> CapturesAsync(Library library) =>
        library.AskAsync(db => db.Captures.AsNoTracking().Where(capture => capture.RemovedKey == Key || capture.Article!.Key == Key).OrderBy(capture => capture.Id).ToListAsync());
}
