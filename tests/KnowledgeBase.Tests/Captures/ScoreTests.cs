namespace KnowledgeBase.Tests.Captures;

/// <summary>The score must not flatter: what is wrong, missing or invented counts, each once.</summary>
public sealed class ScoreTests : IDisposable
{
    private const string Capture = """
        # Notes

        ## One

        **論文情報**

        *   タイトル：Attention Is All You Need
        *   著者：Ashish Vaswani, Noam Shazeer

        ## Two

        Text.

        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AllRightEndsWithZero()
    {
        var (code, printed) = Score("""{ "title": "Notes", "headings": ["One", "Two"], "papers": [{ "title": "Attention Is All You Need" }], "related": [] }""");
        Assert.Equal(0, code);
        Assert.EndsWith("5/5      100.00 %", printed.TrimEnd());
    }

    [Fact]
    public void AnInventedEntryIsOneMissAndShiftsNoOther()
    {
        var (code, printed) = Score("""{ "headings": ["Two"], "papers": [] }""");
        Assert.Equal(1, code);
        Assert.Contains("capture.md: headings: expected nothing more vs found \"One\"", printed, StringComparison.Ordinal);
        Assert.Contains("capture.md: papers: expected nothing more vs found {\"title\":\"Attention Is All You Need\"", printed, StringComparison.Ordinal);
        Assert.EndsWith("1/3       33.33 %", printed.TrimEnd());
    }

    [Fact]
    public void AMissingEntryIsAMissInEachOfItsFields()
    {
        var (_, printed) = Score("""{ "related": [{ "kind": "inline", "target_url": "https://a.example/1" }] }""");
        Assert.Contains("related[0].kind: expected \"inline\" vs found nothing", printed, StringComparison.Ordinal);
        Assert.Contains("related[0].target_url: expected \"https://a.example/1\" vs found nothing", printed, StringComparison.Ordinal);
        Assert.EndsWith("0/2        0.00 %", printed.TrimEnd());
    }

    [Fact]
    public void AWrongFieldIsPrintedWithBothValues()
    {
        var (_, printed) = Score("""{ "papers": [{ "authors": ["Ashish Vaswani"], "doi": null }] }""");
        Assert.Contains("papers[0].authors: expected [\"Ashish Vaswani\"] vs found [\"Ashish Vaswani\",\"Noam Shazeer\"]", printed, StringComparison.Ordinal);
        Assert.EndsWith("1/2       50.00 %", printed.TrimEnd());
    }

    [Fact]
    public void NothingToJudgeIsNotSuccess() => Assert.Equal(2, ScoreCommand.Run(folder, TextWriter.Null));

    private (int Code, string Printed) Score(string label)
    {
        File.WriteAllText(Path.Combine(folder, "capture.md"), Capture);
        File.WriteAllText(Path.Combine(folder, "capture.json"), label);
        var printed = new StringWriter();
        return (ScoreCommand.Run(folder, printed), printed.ToString());
    }
}
