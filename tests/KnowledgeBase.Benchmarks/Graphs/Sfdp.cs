using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>Graphviz's layout of large graphs, as a measure. Debian: <c>apt install graphviz</c>.</summary>
internal static class Sfdp
{
    /// <summary>CPU seconds of a layout of the graph; null where the program is missing.</summary>
    public static double? Seconds(GraphStructure graph)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Dot(graph));
            // The shell tells what its children took; of a process that has ended, .NET does not.
            var start = new ProcessStartInfo("sh") { ArgumentList = { "-c", "command -v sfdp >&2 && sfdp -Tplain \"$0\" >/dev/null 2>&1; times", file }, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (times, found) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
            return found.Length == 0 ? null : times.Split('\n')[1].Split(' ').Sum(Time);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // 0m4.950000s
    private static double Time(string printed) =>
        (60 * double.Parse(printed.AsSpan(0, printed.IndexOf('m')), CultureInfo.InvariantCulture))
        + double.Parse(printed.AsSpan(printed.IndexOf('m') + 1).TrimEnd('s'), CultureInfo.InvariantCulture);

    private static string Dot(GraphStructure graph)
    {
        var text = new StringBuilder("graph {\n");
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{node};\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append(CultureInfo.InvariantCulture, $"{edge.Source}--{edge.Target};\n");
        }

        return text.Append('}').ToString();
    }
}
