using System.Globalization;
using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>A library on SQLite that holds a graph, without texts.</summary>
internal sealed class GeneratedLibrary : IAsyncDisposable
{
    private const int AtOnce = 5000;

    private const string Site = "https://papers-digest.example/archives/";

    private readonly string folder;
    private readonly bool isTemporary;
    private readonly ServiceProvider services;

    private GeneratedLibrary(string? kept)
    {
        (folder, isTemporary) = (kept ?? Directory.CreateTempSubdirectory("kb-graph-").FullName, kept is null);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KnowledgeBase:DataDirectory", folder)]).Build();
        services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKnowledgeBase(configuration).AddReading().BuildServiceProvider();
    }

    /// <param name="folder">Data directory that stays; null for one that goes with the library.</param>
    public static async Task<GeneratedLibrary> CreateAsync(string? folder = null)
    {
        var library = new GeneratedLibrary(folder);
        await library.services.MigrateLibraryAsync(CancellationToken.None);
        return library;
    }

    /// <summary>Adds nodes with edges of the graph.</summary>
    public async Task AddAsync(GraphStructure graph, IEnumerable<MapNode> nodes, IReadOnlyCollection<MapEdge> edges)
    {
        await StoreAsync(nodes.Where(node => node.Kind == NodeKind.Article).Select(object (node) => Article(node)));
        await StoreAsync(nodes.Where(node => node.Kind == NodeKind.Paper).Select(object (node) => Paper(node)));
        await StoreAsync(edges.Where(edge => edge.Kind == EdgeKind.Introduces).Select(object (edge) => Mention(graph, edge)));
        await StoreAsync(edges.Where(edge => edge.Kind < EdgeKind.Introduces).Select(object (edge, position) => Link(graph, edge, position)));
    }

    /// <summary>Uses a service in a fresh scope.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (isTemporary)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task StoreAsync(IEnumerable<object> rows)
    {
        foreach (var some in rows.Chunk(AtOnce))
        {
            await UseAsync<KnowledgeBaseContext, int>(db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                db.AddRange(some);
                return db.SaveChangesAsync();
            });
        }
    }

    private static Article Article(MapNode node)
    {
        var title = GeneratedTitles.Japanese(node.Id / 120, node.Id);
        return new Article
        {
            Id = node.Id, Key = Url(node.Id), SourceUrl = Url(node.Id), Site = $"site{node.Site}.example", Title = title, TitleKey = title, Lead = title,
            BestDate = node.Year.ToString(CultureInfo.InvariantCulture), AddedUtc = DateTime.UnixEpoch, Form = "markdown", Markdown = "", Html = "",
            PlainText = title,
        };
    }

    private static Paper Paper(MapNode node)
    {
        var title = GeneratedTitles.English(node.Id);
        return new Paper { Id = node.Id, Title = title, TitleKey = $"{node.Id}", IssuedOn = node.Year.ToString(CultureInfo.InvariantCulture) };
    }

    private static ArticlePaper Mention(GraphStructure graph, MapEdge edge)
    {
        var paper = graph.Nodes[edge.Target].Id;
        return new ArticlePaper { ArticleId = graph.Nodes[edge.Source].Id, PaperId = paper, Position = paper, Title = GeneratedTitles.English(paper), TitleKey = $"{paper}", FirstLine = 1, LastLine = 2 };
    }

    private static RelatedLink Link(GraphStructure graph, MapEdge edge, int position)
    {
        var target = graph.Nodes[edge.Target];
        var captured = target.Kind == NodeKind.Article;
        var text = GeneratedTitles.Japanese(target.Id / 120, captured ? target.Id : -target.Id);
        var url = captured ? Url(target.Id) : Url(10_000_000 + target.Id);
        return new RelatedLink
        {
            ArticleId = graph.Nodes[edge.Source].Id, Position = position, Kind = (RelatedLinkKind)edge.Kind, TargetUrl = url, TargetKey = url,
            TargetArticleId = captured ? target.Id : null, LinkText = text, Sentence = $"この話は「{text}」へ続きます。", Line = 3,
        };
    }

    private static string Url(int number) => string.Create(CultureInfo.InvariantCulture, $"{Site}{number}");
}
