using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Tests.Data;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>The list of decisions, narrowed.</summary>
public sealed class ListCorrectionsTests
{
    [Fact]
    public Task AreFoundByEverythingThatTheySay() => FoundAsync(() => Library.OpenAsync());

    [PostgreSqlFact]
    public Task AreFoundAlikeInPostgreSql() => FoundAsync(() => Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!));

    private static async Task FoundAsync(Func<Task<Library>> open)
    {
        await using var library = await open();
        await library.IngestTextAsync("a.md", Some.Capture(1, title: "一つめ", paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", authors: "Ann Lee, Bo Chen"));
        await library.MakeAsync(new(Field, Article, $"{Some.Site}/1") { Field = "title", Value = CorrectableField.Print("正しい題") });
        await library.MakeAsync(new(Merge, Author, "annlee") { Other = "bochen", Reason = "同じ人でした" });
        await library.UndoAsync(await library.MakeAsync(new(Add, Article, $"{Some.Site}/1") { Field = "tags", Value = new CorrectedItem { Text = "LLM" }.Print() }));
        foreach (var (filter, ids) in ((CorrectionFilter, int[])[])
        [
            (new(), [3, 2, 1]),
            (new(Kind: Merge), [2]),
            (new(Of: Article), [3, 1]),
            (new(Field: "tags"), [3]),
            (new(Holds: true), [2, 1]),
            (new(Holds: false), [3]),
            (new(Words: "正しい"), [1]),
            (new(Words: "LLM"), [3]),
            (new(Words: "AnnLee"), [2]),
            (new(Words: "同じ人 bochen"), [2]),
            (new(Words: "archives/1"), [3, 1]),
            (new(Words: "どこにもない"), []),
            (new(Who: "nobody"), []),
            (new(From: DateTime.UtcNow.AddDays(1)), []),
            (new(Until: DateTime.UtcNow.AddDays(1)), [3, 2, 1]),
        ])
        {
            var found = await library.UseAsync<ListCorrections, Listed<CorrectionShown>>(list => list.RunAsync(filter, 1, CancellationToken.None));
            Assert.Equal((filter, string.Join(' ', ids)), (filter, string.Join(' ', found.Items.Select(one => one.Id))));
        }

        var decider = Assert.Single(await library.UseAsync<ListCorrections, IReadOnlyList<string>>(list => list.DecidersAsync(CancellationToken.None)));
        Assert.Equal(3, (await library.UseAsync<ListCorrections, Listed<CorrectionShown>>(list => list.RunAsync(new(Who: decider), 1, CancellationToken.None))).Total);
    }
}
