using System.Net;
using System.Text.Json;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>What the JSON-LD of a page says about the article on it.</summary>
internal sealed record JsonLd(Noted<string>? Title, Noted<string>? Url, Noted<string>? SiteName, Noted<string>? Published)
{
    private const int MaxThings = 500;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly JsonLd Nothing = new(null, null, null, null);

    /// <summary>Reads the first thing that is an article, else the first that is a page. Scripts that are not JSON are passed over.</summary>
    public static JsonLd Read(IReadOnlyList<Noted<string>> scripts)
    {
        var things = scripts.SelectMany(script => Things(script.Value).Select(script.With)).Take(MaxThings).ToList();
        return (things.Find(thing => IsArticle(thing.Value)) ?? things.Find(thing => TypeOf(thing.Value) == "WebPage")) is not { } thing ? Nothing : new JsonLd(
            Text(thing, "headline") ?? Text(thing, "name"),
            Text(thing, "url") ?? Text(thing, "mainEntityOfPage") ?? Text(thing, "mainEntityOfPage", "@id") ?? Text(thing, "mainEntityOfPage", "url"),
            Text(thing, "publisher", "name"),
            Text(thing, "datePublished"));
    }

    private static List<JsonElement> Things(string script)
    {
        var things = new List<JsonElement>();
        try
        {
            things.Add(JsonDocument.Parse(script.Trim(), Lenient).RootElement);
        }
        catch (JsonException)
        {
            return things;
        }

        // The list grows while it is walked: arrays and graphs put their members at its end.
        for (var i = 0; i < things.Count && i < MaxThings; i++)
        {
            if (things[i].ValueKind == JsonValueKind.Array)
            {
                things.AddRange(things[i].EnumerateArray().Take(MaxThings));
            }
            else if (things[i].ValueKind == JsonValueKind.Object && things[i].TryGetProperty("@graph", out var graph))
            {
                things.Add(graph);
            }
        }

        return things;
    }

    private static bool IsArticle(JsonElement thing) =>
        TypeOf(thing) is { } type && (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report");

    private static string? TypeOf(JsonElement thing)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty("@type", out var type))
        {
            return null;
        }

        var first = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().FirstOrDefault() : type;
        return first.ValueKind == JsonValueKind.String ? first.GetString() : null;
    }

    private static Noted<string>? Text(Noted<JsonElement> script, params ReadOnlySpan<string> path)
    {
        var thing = script.Value;
        foreach (var key in path)
        {
            if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(key, out thing))
            {
                return null;
            }
        }

        return thing.ValueKind == JsonValueKind.String && thing.GetString()?.Trim() is { Length: > 0 } text
            ? script.With(WebUtility.HtmlDecode(text)) with { Rule = $"{RuleNames.JsonLd}:{string.Join('.', path)}" }
            : null;
    }
}
