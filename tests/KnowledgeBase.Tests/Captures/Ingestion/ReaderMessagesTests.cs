using System.Text.Json;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Reading;

namespace KnowledgeBase.Tests.Captures.Ingestion;

public sealed class ReaderMessagesTests
{
    // By reflection, so that a field that the wire forgets is seen.
    private static readonly JsonSerializerOptions ByReflection = new() { IncludeFields = true };

    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "KnowledgeBase.Tests", "Captures", "Cases");

    public static TheoryData<string> Inputs =>
        [.. Directory.GetFiles(Cases, "input.*", SearchOption.AllDirectories).Concat(Directory.GetFiles(Repository.Samples, "*.*", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void AReadingIsTheSameOnTheOtherSide(string file)
    {
        var (prepared, reason) = PreparedCapture.From(file, File.ReadAllBytes(Path.Combine(Repository.Root, file)));
        using var wire = new MemoryStream();
        ReaderMessages.Write(wire, new ReaderAnswer(prepared, reason));
        wire.Position = 0;
        var answer = ReaderMessages.ReadAnswer(wire)!;
        Assert.Equal(Everything(prepared), Everything(answer.Prepared));
        Assert.Equal(reason, answer.Reason);
    }

    [Fact]
    public void AStreamThatEndsInTheMiddleGivesNothing()
    {
        using var wire = new MemoryStream();
        ReaderMessages.Write(wire, new ReaderRequest("a.md", [1, 2, 3]));
        wire.SetLength(wire.Length - 1);
        wire.Position = 0;
        Assert.Null(ReaderMessages.ReadRequest(wire));
    }

    private static string Everything(PreparedCapture? prepared) => JsonSerializer.Serialize(prepared, ByReflection);
}
