using System.Text.Json.Nodes;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures;

/// <summary>Every folder below Cases is a capture with what a careful reader finds in it; docs/development.md says how to add one.</summary>
public sealed class CaptureCasesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "KnowledgeBase.Tests", "Captures", "Cases");

    public static TheoryData<string> Case => [.. Folders().Select(folder => Path.GetRelativePath(Folder, folder))];

    /// <summary>Every capture of the cases.</summary>
    internal static IEnumerable<string> Inputs => Folders().Select(Input);

    [Theory]
    [MemberData(nameof(Case))]
    public void IsReadAsACarefulReaderReadsIt(string path)
    {
        var misses = CaptureLabels.Misses(Input(Path.Combine(Folder, path)), JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, path, "expected.json")))!);
        Assert.True(misses.Count == 0, $"{File.ReadAllText(Path.Combine(Folder, path, "why.md"))}\n{string.Join('\n', misses)}");
    }

    [Fact]
    public void EveryFormatHasACase() =>
        Assert.Equal([], CaptureFormats.All.Select(format => format.GetType()).Except(Folders().Select(folder => FormatOf(Input(folder)))));

    private static Type FormatOf(string file)
    {
        var capture = CaptureText.From(Path.GetFileName(file), DecodedText.From(File.ReadAllBytes(file))!.Text);
        return CaptureFormats.All.First(format => format.TryRead(capture) is not null).GetType();
    }

    private static IEnumerable<string> Folders() =>
        Directory.GetFiles(Folder, "expected.json", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal);

    private static string Input(string folder) => Directory.GetFiles(folder, "input.*").Single();
}
