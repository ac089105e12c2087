using System.Globalization;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Benchmarks.Reading;

/// <summary>Prints what reading costs: bytes to everything extracted and rendered, and what of it is extraction.</summary>
internal static class ReadCommand
{
    private const int Generated = 200;
    private const int Rounds = 25;
    private const double Unit = 5 * 1024;

    /// <param name="folders">Folders of captures to read besides the generated ones.</param>
    /// <param name="output">Gets the figures.</param>
    public static int Run(IEnumerable<string> folders, TextWriter output)
    {
        output.WriteLine($"{"captures",-36}{"number",8}{"KB each",9}   CPU ms per 5 KB: least, median; of which extraction");
        Print("generated, Readability+Turndown", [.. Enumerable.Range(0, Generated).Select(number => new Input("generated.md", GeneratedCaptures.Create(number)))], output);
        foreach (var folder in folders)
        {
            Print(folder, [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Select(file => new Input(file, File.ReadAllBytes(file)))], output);
        }

        return 0;
    }

    private static void Print(string name, List<Input> inputs, TextWriter output)
    {
        var units = inputs.Sum(input => input.Bytes.Length) / Unit;
        var whole = CpuTime.Of(() => inputs.ForEach(input => PreparedCapture.From(input.Name, input.Bytes)), Rounds).Per(units);
        var extraction = CpuTime.Of(() => inputs.ForEach(input => CaptureReader.Read(input.Name, input.Bytes)), Rounds).Per(units);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-36}{inputs.Count,8}{units * Unit / 1024 / inputs.Count,9:0.0}   {whole.Least,15:0.000}, {whole.Median:0.000}; {extraction.Least:0.000}, {extraction.Median:0.000}"));
    }

    private sealed record Input(string Name, byte[] Bytes);
}
