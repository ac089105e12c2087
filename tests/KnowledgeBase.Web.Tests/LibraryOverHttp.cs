using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Web.Tests;

/// <summary>What the JSON API tells of a library.</summary>
internal static class LibraryOverHttp
{
    /// <summary>Waits until as many captures are there and none is pending; fails after a minute.</summary>
    public static async Task<JsonNode> SettledAsync(HttpClient client, int captures)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < deadline)
        {
            var status = await StatusAsync(client);
            if (Captures(status) >= captures && status["captures"]!["pending"]!.GetValue<int>() == 0)
            {
                return status;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Not settled within a minute: {await StatusAsync(client)}");
    }

    public static async Task<JsonNode> StatusAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync("/api/v1/status"))!;

    /// <summary>Captures that are done, whatever their outcome, and those pending.</summary>
    public static int Captures(JsonNode status) => status["captures"]!.AsObject().Sum(count => count.Value!.GetValue<int>());

    /// <summary>Every article in full, in the order of its address and title.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ArticlesAsync(HttpClient client)
    {
        var articles = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var list = JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles?pageSize=100&page={page}"))!;
            foreach (var item in list["items"]!.AsArray())
            {
                articles.Add(JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles/{item!["id"]}"))!);
            }

            if (articles.Count >= list["total"]!.GetValue<int>())
            {
                return [.. articles.OrderBy(article => $"{article["sourceUrl"]} {article["title"]}", StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The same without numbers and times that depend on when and in which order captures came.</summary>
    public static async Task<string> PictureAsync(HttpClient client)
    {
        var titles = (await ArticlesAsync(client)).ToDictionary(article => article["id"]!.GetValue<int>());
        return JsonSerializer.Serialize(titles.Values.Select(article => new
        {
            Url = article["sourceUrl"]?.GetValue<string>(),
            Title = article["title"]!.GetValue<string>(),
            Markdown = article["markdown"]!.GetValue<string>(),
            Papers = article["papers"]!.AsArray().Select(paper => paper!["title"]!.GetValue<string>()),
            Related = article["related"]!.AsArray().Select(link => $"{link!["kind"]} {link["targetUrl"]} {Title(titles, link["articleId"])}"),
            From = article["relatedFrom"]!.AsArray().Select(link => Title(titles, link!["articleId"])).Order(StringComparer.Ordinal),
            SamePaper = article["samePaper"]!.AsArray().Select(link => Title(titles, link!["articleId"])).Order(StringComparer.Ordinal),
            Captures = article["captures"]!.AsArray().Select(capture => $"{capture!["fileName"]} {capture["outcome"]}").Order(StringComparer.Ordinal),
        }));
    }

    private static string? Title(Dictionary<int, JsonNode> articles, JsonNode? id) =>
        id is null ? null : articles[id.GetValue<int>()]["title"]!.GetValue<string>();
}
