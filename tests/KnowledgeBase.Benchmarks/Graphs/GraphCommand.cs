using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeBase.Data;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>Prints what the graph of a library costs: layouts, beside Graphviz's sfdp on the same graph in the same run, answers, surroundings.</summary>
internal static class GraphCommand
{
    private const int Added = 10;

    /// <summary>As the app compresses maps.</summary>
    private const int Quality = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="dump">File for the places of the layouts, to be drawn; null for none.</param>
    /// <param name="output">Gets the figures.</param>
    public static async Task<int> RunAsync(string? dump, TextWriter output)
    {
        output.WriteLine($"{"nodes / edges",-18}{"first layout",14}{"sfdp",10}{"10 articles more",18}   CPU s");
        foreach (var (nodes, edges) in new[] { (1_000, 3_000), (10_000, 30_000), (50_000, 150_000) })
        {
            Layouts(GeneratedGraph.Create(nodes, edges), dump, output);
        }

        await LibraryAsync(10_000, 30_000, output);
        await LibraryAsync(200_000, 500_000, output);
        return 0;
    }

    private static void Layouts(GraphStructure graph, string? dump, TextWriter output)
    {
        var articles = graph.Nodes.Count(node => node.Kind == NodeKind.Article);
        var (first, laid) = Cpu(() => LayOutGraph.Run(graph, StoredPlaces.None, unchanged: false, CancellationToken.None));

        // The last articles are taken for those that came since the last layout.
        var before = StoredPlaces.Read(StoredPlaces.Write(Kept(graph.Nodes), Kept(laid.X), Kept(laid.Y), Kept(laid.Communities)));
        var (next, again) = Cpu(() => LayOutGraph.Run(graph, before, unchanged: false, CancellationToken.None));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{graph.Nodes.Length} / {graph.Edges.Length}",-18}{first,14:0.00}{Sfdp.Seconds(graph),10:0.00}{next,18:0.00}"));
        if (dump is not null)
        {
            File.WriteAllLines($"{dump}-{graph.Nodes.Length}.csv", graph.Nodes.Select((node, i) => string.Create(CultureInfo.InvariantCulture, $"{node.Name},{again.X[i]},{again.Y[i]},{again.Communities[i]}")));
            File.WriteAllLines($"{dump}-{graph.Nodes.Length}-edges.csv", graph.Edges.Select(edge => $"{edge.Source},{edge.Target}"));
        }

        T[] Kept<T>(T[] values) => [.. values.Where((_, i) => i < articles - Added || i >= articles)];
    }

    private static async Task LibraryAsync(int nodes, int edges, TextWriter output)
    {
        var graph = GeneratedGraph.Create(nodes, edges);
        var (articles, late) = (graph.Nodes.Count(node => node.Kind == NodeKind.Article), graph.Nodes.Count(node => node.Kind == NodeKind.Article) - Added);
        var more = graph.Edges.Where(edge => IsLate(edge.Source) || IsLate(edge.Target)).ToHashSet();
        await using var library = await GeneratedLibrary.CreateAsync();
        await library.AddAsync(graph, graph.Nodes.Where((_, i) => !IsLate(i)), [.. graph.Edges.Where(edge => !more.Contains(edge))]);
        var first = await CpuAsync(RefreshAsync);
        await library.AddAsync(graph, graph.Nodes.Where((_, i) => IsLate(i)), more);
        var next = await CpuAsync(RefreshAsync);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"library of {articles} articles, {nodes} nodes, {edges} edges: first graph, reading and storing included {first:0.00} CPU s; after 10 articles more {next:0.00} CPU s"));
        var stamp = await CpuAsync(() => library.UseAsync<KnowledgeBaseContext, string>(db => GraphStamp.ReadAsync(db, CancellationToken.None)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  whether anything has changed: {1000 * stamp:0} CPU ms"));
        if (nodes <= GraphView.DefaultLimit)
        {
            var map = (await library.UseAsync<ShowGraphMap, GraphMap?>(show => show.RunAsync(new GraphView(), MapDetail.Nodes, CancellationToken.None)))!;
            var text = JsonSerializer.SerializeToUtf8Bytes(map, Json);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  map of {map.Nodes.Ids.Count} nodes, {map.Edges.Sources.Count} edges: {text.Length / 1000} kB, with Brotli {Compressed(text) / 1000} kB"));
        }

        var times = new List<double>();
        for (var i = 0; i < 300; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"a{1 + (i * 7919 % late)}");
            times.Add(1000 * await CpuAsync(() => library.UseAsync<ShowSurroundings, Surroundings?>(show => show.RunAsync(name, CancellationToken.None))));
        }

        times = [.. times.Skip(50).Order()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  surroundings of an article: {times[times.Count / 2]:0.0} CPU ms (p95 {times[times.Count * 95 / 100]:0.0})"));

        bool IsLate(int node) => node >= late && node < articles;

        Task<bool> RefreshAsync() => library.UseAsync<RefreshGraph, bool>(refresh => refresh.RunAsync(CancellationToken.None));
    }

    private static long Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.Length;
    }

    private static (double Seconds, T Result) Cpu<T>(Func<T> action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = action();
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, result);
    }

    private static async Task<double> CpuAsync<T>(Func<Task<T>> action)
    {
        var before = Environment.CpuUsage.TotalTime;
        await action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
