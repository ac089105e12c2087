using System.Globalization;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>Prints what the graph of a library costs: layouts, beside Graphviz's sfdp on the same graph in the same run.</summary>
internal static class GraphCommand
{
    private const int Added = 10;

    /// <param name="dump">File for the places of the last layout, to be drawn; null for none.</param>
    /// <param name="output">Gets the figures.</param>
    public static int Run(string? dump, TextWriter output)
    {
        output.WriteLine($"{"nodes / edges",-18}{"first layout",14}{"sfdp",10}{"10 articles more",18}   CPU s");
        foreach (var (nodes, edges) in new[] { (1_000, 3_000), (10_000, 30_000), (50_000, 150_000) })
        {
            var graph = GeneratedGraph.Create(nodes, edges);
            var first = Cpu(() => LayOutGraph.Run(graph, StoredPlaces.None, unchanged: false, CancellationToken.None), out var laid);
            var before = StoredPlaces.Read(StoredPlaces.Write([.. graph.Nodes.Where((_, i) => !New(i, nodes))], Kept(laid.X, nodes), Kept(laid.Y, nodes), Kept(laid.Communities, nodes)));
            var next = Cpu(() => LayOutGraph.Run(graph, before, unchanged: false, CancellationToken.None), out var again);
            var sfdp = Sfdp.Seconds(graph);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{nodes} / {edges}",-18}{first,14:0.00}{sfdp,10:0.00}{next,18:0.00}"));
            Dump(dump, graph, again);
        }

        return 0;
    }

    // The last articles with their papers and targets are taken for those that came since the last layout.
    private static bool New(int node, int nodes) => node >= (nodes / 2) - Added && node < nodes / 2;

    private static T[] Kept<T>(T[] values, int nodes) => [.. values.Where((_, i) => !New(i, nodes))];

    private static double Cpu<T>(Func<T> action, out T result)
    {
        var before = Environment.CpuUsage.TotalTime;
        result = action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Dump(string? file, GraphStructure graph, LaidOut laid)
    {
        if (file is not null)
        {
            File.WriteAllLines($"{file}-{graph.Nodes.Length}.csv", graph.Nodes.Select((node, i) => string.Create(CultureInfo.InvariantCulture, $"{node.Name},{laid.X[i]},{laid.Y[i]},{laid.Communities[i]}")));
            File.WriteAllLines($"{file}-{graph.Nodes.Length}-edges.csv", graph.Edges.Select(edge => $"{edge.Source},{edge.Target}"));
        }
    }
}
