using System.Globalization;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>Makes a library that holds a made-up graph and nothing to read, laid out, for the app to be opened on.</summary>
internal static class GraphLibraryCommand
{
    /// <param name="nodes">About so many; three edges for each.</param>
    /// <param name="folder">Data directory; must hold no library.</param>
    /// <param name="output">Gets what was made.</param>
    public static async Task<int> RunAsync(int nodes, string folder, TextWriter output)
    {
        if (File.Exists(Path.Combine(folder, "knowledgebase.db")))
        {
            output.WriteLine($"{folder} holds a library already.");
            return 2;
        }

        var graph = GeneratedGraph.Create(nodes, 3 * nodes);
        await using var library = await GeneratedLibrary.CreateAsync(folder);
        await library.AddAsync(graph, graph.Nodes, graph.Edges);
        await library.UseAsync<RefreshGraph, bool>(refresh => refresh.RunAsync(CancellationToken.None));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{graph.Nodes.Length} nodes, {graph.Edges.Length} edges in {folder}"));
        return 0;
    }
}
