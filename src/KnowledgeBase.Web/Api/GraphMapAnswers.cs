using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Api;

/// <summary>
/// Views of the graph as bytes, made once for each layout: a map of 10,000 nodes costs tenths of a second to make and to compress well, and
/// nothing to send again. Views with words are made anew, because their articles may change while links do not.
/// </summary>
internal sealed class GraphMapAnswers(IServiceScopeFactory scopes, RefreshGraph graphs, IOptions<JsonOptions> json)
{
    private const int MostKept = 64;

    private const long MostBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, TaggedBytes> kept = new(StringComparer.Ordinal);
    private long bytes;

    public async Task<IResult> RunAsync(GraphMapQuery query, CancellationToken cancellationToken)
    {
        var key = $"{await graphs.VersionAsync(cancellationToken)}|{query.Normal()}";
        if (!kept.TryGetValue(key, out var answer))
        {
            await using var scope = scopes.CreateAsyncScope();
            var map = await scope.ServiceProvider.GetRequiredService<ShowGraphMap>().RunAsync(query.ToView(), query.ChosenDetail, cancellationToken);
            if (map is null)
            {
                return Answers.One(map, "node with the name given as focus");
            }

            answer = Made(map);
            Keep(key, answer, query);
        }

        return answer;
    }

    private TaggedBytes Made(GraphMap map)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(map, json.Value.SerializerOptions);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 6 }, leaveOpen: true))
        {
            brotli.Write(text);
        }

        return new TaggedBytes(text, TaggedBytes.Json, packed.ToArray());
    }

    private void Keep(string key, TaggedBytes answer, GraphMapQuery query)
    {
        if (!string.IsNullOrWhiteSpace(query.Q))
        {
            return;
        }

        if (kept.Count >= MostKept || Interlocked.Read(ref bytes) > MostBytes)
        {
            kept.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }

        kept[key] = answer;
        Interlocked.Add(ref bytes, answer.Size);
    }
}
