using System.Text.Json;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Authors;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using KnowledgeBase.Exports.Graphs;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Data;

/// <summary>A library in PostgreSQL is the library in SQLite: the same rows, found and ordered alike.</summary>
public sealed class PostgreSqlTests
{
    private static IEnumerable<string> Samples => CaptureFiles.At(Repository.Samples).Select(file => file.FullName);

    [PostgreSqlFact]
    public async Task TheSamplesMakeTheSameLibraryAsInSqlite()
    {
        await using var sqlite = await Library.OpenAsync();
        await using var postgreSql = await Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!);
        await sqlite.IngestAsync(Samples);
        await postgreSql.IngestAsync(Samples);
        Assert.True(await postgreSql.AskAsync(db => db.Articles.CountAsync()) > 20);
        Assert.Equal(await LibraryPicture.OfAsync(sqlite), await LibraryPicture.OfAsync(postgreSql));
    }

    [PostgreSqlFact]
    public async Task ReadersFindTheSameInTheSameOrderAsInSqlite()
    {
        await using var sqlite = await Library.OpenAsync();
        await using var postgreSql = await Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!);
        await sqlite.IngestAsync(Samples);
        await postgreSql.IngestAsync(Samples);
        foreach (var (name, question) in Questions())
        {
            Assert.Equal($"{name}: {await question(sqlite)}", $"{name}: {await question(postgreSql)}");
        }
    }

    [PostgreSqlFact]
    public async Task TheMigrationsAreThoseOfTheModel()
    {
        await using var postgreSql = await Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!);
        Assert.False(await postgreSql.AskAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    private static IEnumerable<(string Name, Func<Library, Task<string>> Question)> Questions() =>
    [
        .. Enum.GetValues<ArticleSort>().Select(sort => Articles(new ListArticlesInput { Sort = sort, PageSize = 100 })),
        .. ((ListArticlesInput[])[new() { Q = "モデル LLM" }, new() { Q = "100%_\\" }, new() { Site = "-" }, new() { Year = 2023 }, new() { Truncated = true }, new() { Author = 1 }, new() { Affiliation = 1 }]).Select(Articles),
        .. Enum.GetValues<PaperSort>().Select(sort => Papers(new ListPapersInput { Sort = sort, PageSize = 100 })),
        .. ((ListPapersInput[])[new() { Q = "language models" }, new() { Year = 2020 }]).Select(Papers),
        .. Enum.GetValues<NameSort>().SelectMany(sort => Names(new ListNamesInput { Sort = sort, PageSize = 100 })),
        .. ((ListNamesInput[])[new() { Q = "uni" }, new() { Initial = "a" }, new() { Initial = "#" }]).SelectMany(Names),
        ("initials", library => AnswerAsync<ListAuthors>(library, async use => await use.InitialsAsync(CancellationToken.None))),
        ("facets", library => AnswerAsync<CountArticles>(library, async use => await use.RunAsync(new ArticleFilter(), CancellationToken.None))),
        ("uncaptured", library => AnswerAsync<ListUncaptured>(library, async use => await use.UrlsAsync(CancellationToken.None).ToListAsync())),
        ("uncaptured, a page", library => AnswerAsync<ListUncaptured>(library, async use => (await use.RunAsync(new ListUncapturedInput(), CancellationToken.None)).Items.Select(target => (target.Url, target.Count)))),
        ("uncaptured, newest", library => AnswerAsync<ListUncaptured>(library, async use => (await use.RunAsync(new ListUncapturedInput(UncapturedSort.Newest), CancellationToken.None)).Items.Select(target => target.Url))),
        ("map of the graph", library => AnswerAsync<ShowGraphMap>(library, async use => (await use.RunAsync(new GraphView(), MapDetail.Nodes, CancellationToken.None))! with { Version = "" })),
        ("what stands out in the graph", library => AnswerAsync<ShowGraphInsights>(library, async use => await use.RunAsync(50, CancellationToken.None))),
        .. ((string[])["a1", "a5", "p1", "p2"]).Select(focus => ($"around {focus}", Around(focus))),
        ("a paper", library => AnswerAsync<ShowPaper>(library, async use => (await use.RunAsync(1, CancellationToken.None))!.Related)),
        ("the text of an article", async library => JsonSerializer.Serialize(await library.ReadAsync(5))),
        ("a path", library => AnswerAsync<FindPath>(library, async use => (await use.RunAsync("a1", "a2", CancellationToken.None))!)),
        ("the graph as a file", library => AnswerAsync<ExportGraph>(library, async use => (await use.RunAsync(new GraphView(), CancellationToken.None))!)),
        ("graph", library => AnswerAsync<ExploreRelated>(library, async use => (await use.RunAsync(new ExploreInput(Focus: null), CancellationToken.None))!.Nodes.Select(node => node.Label))),
    ];

    private static Func<Library, Task<string>> Around(string focus) =>
        library => AnswerAsync<ShowSurroundings>(library, async use => (await use.RunAsync(focus, CancellationToken.None))!);

    private static (string, Func<Library, Task<string>>) Articles(ListArticlesInput input) =>
        ($"{input}", library => AnswerAsync<ListArticles>(library, async use => (await use.RunAsync(input, CancellationToken.None)).Items.Select(article => article.Title)));

    private static (string, Func<Library, Task<string>>) Papers(ListPapersInput input) =>
        ($"{input}", library => AnswerAsync<ListPapers>(library, async use => (await use.RunAsync(input, CancellationToken.None)).Items.Select(paper => paper.Title)));

    private static IEnumerable<(string, Func<Library, Task<string>>)> Names(ListNamesInput input) =>
    [
        ($"authors {input}", library => AnswerAsync<ListAuthors>(library, async use => (await use.RunAsync(input, CancellationToken.None)).Items.Select(Counted))),
        ($"affiliations {input}", library => AnswerAsync<ListAffiliations>(library, async use => (await use.RunAsync(input, CancellationToken.None)).Items.Select(Counted))),
    ];

    private static string Counted(NamedSummary named) => $"{named.Name} {named.PaperCount}";

    private static async Task<string> AnswerAsync<TUseCase>(Library library, Func<TUseCase, Task<object>> ask)
        where TUseCase : notnull =>
        JsonSerializer.Serialize(await library.UseAsync(ask));
}

/// <summary>Runs where KB_TEST_POSTGRES names a server (an Npgsql connection string without database), and says so where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = Server is null ? "KB_TEST_POSTGRES does not name a PostgreSQL server; see docs/development.md." : null;

    public static string? Server { get; } = Environment.GetEnvironmentVariable("KB_TEST_POSTGRES") is { Length: > 0 } server ? server : null;
}
