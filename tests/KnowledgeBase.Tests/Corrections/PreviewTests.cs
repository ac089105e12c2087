using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>What a decision would do, seen before it is made.</summary>
public sealed class PreviewTests
{
    public static TheoryData<CorrectionKind, CorrectionSubject, string, string?, string?, string?> Decisions => new()
    {
        { Merge, Author, "annlee", "annblee", null, null },
        { Merge, Affiliation, "exampleuniversity", "otherinstitute", null, null },
        { Merge, Paper, "arxiv:2401.00001", "arxiv:2401.00002", null, null },
        { Merge, Article, $"{Some.Site}/1", $"{Some.Site}/2", null, null },
        { Split, Author, "bochen", "arxiv:2401.00002", null, null },
        { Split, Affiliation, "exampleuniversity", "arxiv:2401.00001", null, null },
        { Split, Paper, "arxiv:2401.00001", $"{Some.Site}/1", null, null },
        { Delete, Article, $"{Some.Site}/1", null, null, null },
        { Field, Article, $"{Some.Site}/1", null, "title", "\"正しい題\"" },
        { Field, Paper, "arxiv:2401.00001", null, "authors", """["A. Nother"]""" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task ItChangesNothingAndForetellsWhatThenHappens(CorrectionKind kind, CorrectionSubject of, string subject, string? other, string? field, string? value)
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var before = await LibraryPicture.OfAsync(library);
        var input = new MakeCorrectionInput(kind, of, subject) { Other = other, Field = field, Value = value };
        var preview = await library.UseAsync<PreviewCorrection, CorrectionPreview>(show => show.RunAsync([input], CancellationToken.None));
        Assert.Null(preview.Refusal);
        Assert.Equal(before, await LibraryPicture.OfAsync(library));
        Assert.Empty(await library.AskAsync(db => db.Corrections.ToListAsync()));

        var id = await library.MakeAsync(input);
        Assert.NotEmpty(preview.Changes);
        foreach (var change in preview.Changes)
        {
            await AssertHappenedAsync(library, (change.After ?? change.Before!).Of, change);
        }

        var made = await library.UseAsync<ListCorrections, CorrectionShown?>(list => list.FindAsync(id, CancellationToken.None));
        var undoing = await library.UseAsync<PreviewCorrection, CorrectionPreview>(show => show.UndoAsync(made!, CancellationToken.None));
        Assert.Equal(preview.Changes.Select(change => change.Before).OfType<Sheet>().Select(Texts), undoing.Changes.Select(change => change.After).OfType<Sheet>().Select(Texts));
    }

    [Fact]
    public async Task ItSaysWhatCannotBe()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        await library.MakeAsync(new(Merge, Author, "annlee") { Other = "annblee" });
        var preview = await library.UseAsync<PreviewCorrection, CorrectionPreview>(show =>
            show.RunAsync([new(Merge, Author, "annblee") { Other = "annlee" }], CancellationToken.None));
        Assert.NotNull(preview.Refusal);
    }

    [Fact]
    public async Task OfDecisionsThatBelongTogetherAllAreMadeOrNone()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        var outcome = await library.TryAllAsync(
            new(Split, Author, "bochen") { Other = "arxiv:2401.00001" },
            new(Merge, Author, "bochen") { Other = "bochen" });
        Assert.NotNull(outcome.Refusal);
        Assert.Empty(await library.AskAsync(db => db.Corrections.ToListAsync()));
        Assert.Equal(1, await library.AskAsync(db => db.Authors.CountAsync(author => author.Name == "Bo Chen")));
    }

    [Fact]
    public async Task PapersTakenOutTogetherAreOneOtherPersons()
    {
        await using var library = await MergeTests.ThreeAuthorsAsync();
        await library.IngestTextAsync("d.md", Some.Capture(4, paper: "Fourth Paper", paperUrl: "https://arxiv.org/abs/2401.00004", authors: "Bo Chen"));
        Assert.Null((await library.TryAllAsync(
            new(Split, Author, "bochen") { Other = "arxiv:2401.00001" },
            new(Split, Author, "bochen") { Other = "arxiv:2401.00002" })).Refusal);
        var papers = await library.AskAsync(db => db.Authors.Where(author => author.Name == "Bo Chen").OrderBy(author => author.NameKey).Select(author => author.Authorships.Count).ToListAsync());
        Assert.Equal([1, 2], papers);
    }

    private static async Task AssertHappenedAsync(Library library, CorrectionSubject of, ChangedSheet change)
    {
        if (change.After is null)
        {
            Assert.Equal(change.LeadsTo, await library.LeadsToAsync(of, change.Before!.Id));
            return;
        }

        // A row that is made within the preview may get another number the next time.
        var now = await library.UseAsync<ShowSheet, Sheet?>(async show =>
            await show.RunAsync(of, (await library.IdAsync(of, change.After.Key))!.Value, CancellationToken.None));
        Assert.Equal(Texts(change.After), Texts(now!));
    }

    private static string Texts(Sheet sheet) => string.Join('\n', sheet.Rows.Select(row => $"{row.Field} {row.Count}: {string.Join(" | ", row.Values.Select(value => $"{value.Text} {value.Count}"))}"));
}
