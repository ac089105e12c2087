using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeBase.Web.Tests;

/// <summary>The five real captures from a watched folder to JSON and pages, compared with what a careful reader labelled.</summary>
public sealed class SeedsOverHttp : IAsyncLifetime
{
    private static readonly string? Seeds =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "shared", "captures", "seeds")) is var folder && Directory.Exists(folder) ? folder : null;

    private readonly string data = Directory.CreateTempSubdirectory("kb-seeds-").FullName;
    private readonly WebApplicationFactory<Program> app;

    public SeedsOverHttp() => app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseEnvironment("Production")
        .UseSetting("KnowledgeBase:DataDirectory", data)
        .UseSetting("KnowledgeBase:CaptureFolders:0", Seeds));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [SeedsFact]
    public async Task EveryLayerTellsWhatACarefulReaderFinds()
    {
        using var client = app.CreateClient();
        await LibraryOverHttp.SettledAsync(client, 5);
        var labels = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Seeds!, "expected.json")))!;
        CompareLibrary(await LibraryOverHttp.StatusAsync(client), labels["library"]!);

        var articles = (await LibraryOverHttp.ArticlesAsync(client)).ToDictionary(article => article["captures"]![0]!["fileName"]!.GetValue<string>());
        foreach (var (file, label) in labels["captures"]!.AsObject())
        {
            CompareArticle(file, label!, articles[file]);
            ComparePage(file, label!, await client.GetStringAsync($"/articles/{articles[file]["id"]}"));
        }

        foreach (var pair in labels["library"]!["same_paper"]!.AsArray().Select(pair => pair!.AsArray()))
        {
            var (one, other) = (articles[pair[0]!.GetValue<string>()], articles[pair[1]!.GetValue<string>()]);
            Assert.Contains(one["samePaper"]!.AsArray(), same => Same(same!["articleId"], other["id"]));
        }

        foreach (var pair in labels["library"]!["resolved"]!.AsArray().Select(pair => pair!.AsArray()))
        {
            var (from, to) = (articles[pair[0]!.GetValue<string>()], articles[pair[1]!.GetValue<string>()]);
            Assert.Contains(from["related"]!.AsArray(), link => Same(link!["articleId"], to["id"]));
            Assert.Contains(to["relatedFrom"]!.AsArray(), link => Same(link!["articleId"], from["id"]));
        }
    }

    private static void CompareLibrary(JsonNode status, JsonNode library)
    {
        foreach (var (name, label) in ((string, string)[])
        [
            ("articles", "articles"), ("papers", "papers"), ("authors", "authors"), ("affiliations", "affiliations"), ("relatedLinks", "related_links"),
            ("resolvedLinks", "related_links_resolved_inside"), ("uncapturedTargets", "distinct_uncaptured_targets"),
        ])
        {
            Assert.True(Same(library[label], status[name]), $"{name}: expected {library[label]}, found {status[name]}");
        }
    }

    private static void CompareArticle(string file, JsonNode label, JsonNode article)
    {
        foreach (var (name, value) in ((string, string)[])
            [("sourceUrl", "source_url"), ("title", "title"), ("captureForm", "capture_form"), ("capturedAt", "captured_at"), ("publishedAt", "published_at"), ("truncated", "truncated"), ("imageCount", "image_count")])
        {
            Check($"{file} {name}", label[value], article[name]);
        }

        Check($"{file} headings", label["headings"], new JsonArray([.. article["headings"]!.AsArray().Select(heading => heading!["text"]!.DeepClone())]));
        Check($"{file} papers", label["papers"], new JsonArray([.. article["papers"]!.AsArray().Select(Paper)]));
        Check($"{file} related", label["related"], new JsonArray([.. article["related"]!.AsArray().Select(Link)]));
        Assert.DoesNotContain(label["boilerplate"]!.AsArray(), line => article["markdown"]!.GetValue<string>().Split('\n').Any(kept => kept.Trim(' ', '*') == line!.GetValue<string>()));
    }

    private static JsonObject Paper(JsonNode? paper) => new()
    {
        ["title"] = paper!["title"]!.DeepClone(),
        ["authors"] = Names(paper["authors"]),
        ["affiliations"] = Names(paper["affiliations"]),
        ["arxiv_id"] = paper["arxivId"]?.DeepClone(),
        ["doi"] = paper["doi"]?.DeepClone(),
        ["published_on"] = paper["publishedOn"]?.DeepClone(),
        ["urls"] = paper["urls"]!.DeepClone(),
        ["links"] = paper["links"]!.DeepClone(),
    };

    private static JsonObject Link(JsonNode? link) => new()
    {
        ["kind"] = link!["kind"]!.DeepClone(),
        ["target_url"] = link["targetUrl"]!.DeepClone(),
        ["link_text"] = link["linkText"]!.DeepClone(),
        ["section"] = link["section"]?.DeepClone(),
    };

    private static JsonArray Names(JsonNode? names) => new([.. names!.AsArray().Select(name => name!["name"]!.DeepClone())]);

    // What a reader sees: title, text, papers and links are there, furniture is not.
    private static void ComparePage(string file, JsonNode label, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var body = page.QuerySelector("[data-testid=article-body]")!.TextContent;
        Assert.Equal(label["title"]!.GetValue<string>(), page.QuerySelector("h1")!.TextContent.Trim());
        Assert.All(label["headings"]!.AsArray(), heading => Assert.Contains(heading!.GetValue<string>(), body, StringComparison.Ordinal));
        Assert.All(label["papers"]!.AsArray(), paper => Assert.Contains(paper!["title"]!.GetValue<string>(), page.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(label["related"]!.AsArray(), link => Assert.Contains(link!["link_text"]!.GetValue<string>(), body, StringComparison.Ordinal));
        Assert.Equal(label["image_count"]!.GetValue<int>(), page.QuerySelectorAll("[data-testid=article-body] img").Length);
        Assert.All(label["boilerplate"]!.AsArray().Select(line => line!.GetValue<string>()).Where(line => line.Length > 8), line => Assert.False(body.Contains(line, StringComparison.Ordinal), $"{file}: {line}"));
    }

    private static void Check(string what, JsonNode? expected, JsonNode? found) =>
        Assert.True(Same(expected, found), $"{what}: expected {expected?.ToJsonString() ?? "null"}, found {found?.ToJsonString() ?? "null"}");

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SeedsFactAttribute : FactAttribute
    {
        public SeedsFactAttribute() => Skip = Seeds is null ? "The folder of real captures (../shared/captures) is not here." : null;
    }
}
