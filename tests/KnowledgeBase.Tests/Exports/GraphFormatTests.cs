using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeBase.Exports.Graphs;

namespace KnowledgeBase.Tests.Exports;

public sealed class GraphFormatTests
{
    private static readonly ExportedGraph Hostile = new(
        "All \0 of it",
        [
            Node("a1", "\"quoted\" <b>markup</b> & 'more' ]]>"), Node("a2", "عنوان עברית 🙂👩‍👩‍👧"), Node("p1", "lone \ud800 surrogates \udc00, \u0001\u0008\u000b control \ufffe\uffff"),
            Node("u0000000000000001", ""),
        ],
        [
            new ExportedEdge("a1", "a2", "related_research", "「引用」<script>alert(1)</script>\n次の行"), new ExportedEdge("a2", "a1", "inline", null),
            new ExportedEdge("a1", "a2", "inline", "\u001b[31m"), new ExportedEdge("a1", "p1", "introduces", "x"),
        ]);

    public static TheoryData<string> Extensions => [.. GraphFormats.All.Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void AreLegalXmlWhateverLabelsHold(string extension)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(Format(extension).Bytes(Hostile)).TrimStart('\ufeff'));
        Assert.Equal(4, document.Descendants().Count(element => element.Name.LocalName == "node"));
        Assert.Equal(4, document.Descendants().Count(element => element.Name.LocalName == "edge"));
        Assert.Contains("lone  surrogates ,  control ", document.ToString(), StringComparison.Ordinal);
        Assert.Contains("👩‍👩‍👧", document.ToString(), StringComparison.Ordinal);
    }

    [NetworkxTheory]
    [MemberData(nameof(Extensions))]
    public void AreReadByNetworkxWithEveryNodeAndEdge(string extension)
    {
        var read = Networkx.Read(Format(extension).Bytes(Hostile), extension);
        Assert.Equal(4, read.GetProperty("nodes").GetInt32());
        Assert.Equal(4, read.GetProperty("edges").GetInt32());
        Assert.True(read.GetProperty("directed").GetBoolean());
        Assert.Equal("\"quoted\" <b>markup</b> & 'more' ]]>", read.GetProperty("label").GetString());
        Assert.Equal(1.5, read.GetProperty("x").GetDouble());
        Assert.Equal(2023, read.GetProperty("year").GetInt32());
    }

    [NetworkxTheory]
    [MemberData(nameof(Extensions))]
    public void OfNothingAreReadByNetworkx(string extension) =>
        Assert.Equal(0, Networkx.Read(Format(extension).Bytes(new ExportedGraph("", [], [])), extension).GetProperty("nodes").GetInt32());

    private static IGraphFormat Format(string extension) => GraphFormats.All.Single(format => format.Extension == extension);

    private static ExportedNode Node(string id, string label) => new(id, "article", label, $"/articles/{id}", "2311.00001", 2023, -1, "", 3, 1.5, -2.25);
}

/// <summary>The networkx of the system's Python, as other programs' reader of graph files.</summary>
internal static class Networkx
{
    private const string Script = """
        import json, sys, networkx
        graph = (networkx.read_graphml if sys.argv[2] == 'graphml' else networkx.read_gexf)(sys.argv[1])
        first = next(iter(graph.nodes(data=True)), ('', {}))[1]
        place = first.get('viz', {}).get('position', first)
        print(json.dumps({'nodes': graph.number_of_nodes(), 'edges': graph.number_of_edges(), 'directed': graph.is_directed(),
            'label': first.get('label'), 'x': place.get('x'), 'year': first.get('year')}))
        """;

    // Debian's own Python has Debian's packages; another one on the PATH may not.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    public static bool IsThere { get; } = Run(["-c", "import networkx"]).ExitCode == 0;

    public static JsonElement Read(byte[] file, string extension)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("kb-graph-").FullName, "graph." + extension);
        File.WriteAllBytes(path, file);
        var (exitCode, output, error) = Run(["-c", Script, path, extension]);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int ExitCode, string Output, string Error) Run(string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, "", missing.Message);
        }
    }
}

/// <summary>Runs where Python has networkx, and says so where it has not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NetworkxTheoryAttribute : TheoryAttribute
{
    public NetworkxTheoryAttribute() => Skip = Networkx.IsThere ? null : "Python has no networkx; on Debian, apt install python3-networkx.";
}
