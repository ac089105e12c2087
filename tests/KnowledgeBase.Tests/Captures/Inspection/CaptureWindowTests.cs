using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class CaptureWindowTests
{
    private const string Text = """
        ---
        title: 途中式を書かせる
        source_url: https://site.example/archives/1
        captured_at: 2026-01-18T13:16:33.138Z
        ---

        導入の文です。

        **参照論文情報**

        *   タイトル：Chain-of-Thought Prompting
        *   著者：Jason Wei, Xuezhi Wang
        *   URL：[https://arxiv.org/abs/2201.11903](https://arxiv.org/abs/2201.11903)

        クリップする
        """;

    [Fact]
    public void ValuesAreMarkedWhereTheyStand()
    {
        var line = Lines(Text)[11];
        Assert.Equal(["Jason Wei", "Xuezhi Wang"], line.Parts.Where(part => part.Field == EvidenceField.PaperAuthor).Select(part => part.Text));
        Assert.Equal("*   著者：Jason Wei, Xuezhi Wang", string.Concat(line.Parts.Select(part => part.Text)));
        var found = Assert.Single(line.Fields);
        Assert.Equal((EvidenceField.PaperAuthor, "label:著者", 2), (found.Field, found.Rule, found.Count));
    }

    [Fact]
    public void AnInstantIsMarkedAsItIsPrinted() =>
        Assert.Equal("2026-01-18T13:16:33.138Z", Assert.Single(Lines(Text)[3].Parts, part => part.Field == EvidenceField.Captured).Text);

    [Fact]
    public void DroppedLinesSayByWhichRule()
    {
        var line = Lines(Text)[14];
        Assert.True(line.IsDropped);
        Assert.Equal("share-bar", Assert.Single(line.Dropped).Rule);
        Assert.False(Lines(Text)[1].IsDropped, "a line that a field was read from is of use");
    }

    [Fact]
    public void ALargeCaptureIsShownInParts()
    {
        var text = string.Concat(Enumerable.Range(1, 500_000).Select(i => $"行 {i}\n"));
        var window = CaptureWindow.Of(text, 1250, article: null, []);
        Assert.Equal((1250, 1251, 500_001), (window.Page, window.LastPage, window.LineCount));
        Assert.Equal(CaptureWindow.Size, window.Lines.Count);
        Assert.Equal(499_601, window.Lines[0].Number);
        Assert.Equal(1250, CaptureWindow.PageOf(499_601));
        Assert.Equal(1251, CaptureWindow.Of(text, int.MaxValue, article: null, []).Page);
    }

    [Fact]
    public void AVeryLongLineIsCutAndSaysSo()
    {
        var window = CaptureWindow.Of(new string('長', 1_000_000) + "\n短い", 1, article: null, []);
        Assert.Equal(1_000_000, window.Lines[0].Hidden + window.Lines[0].Parts.Sum(part => part.Text.Length));
        Assert.InRange(window.Lines[0].Parts.Sum(part => part.Text.Length), 1, 200_000);
        Assert.Equal(0, window.Lines[1].Hidden);
    }

    [Fact]
    public void ADiagnosticStandsAtItsFirstLineAndAtTheTopOfALaterPart()
    {
        var text = string.Concat(Enumerable.Repeat("行\n", 1000));
        var noticed = DiagnosticOfCapture.Of(DiagnosticCodes.PaywallCut, null, 399, 405);
        Assert.Equal([399], WithDiagnostic(CaptureWindow.Of(text, 1, null, [noticed])));
        Assert.Equal([401], WithDiagnostic(CaptureWindow.Of(text, 2, null, [noticed])));
        Assert.Empty(WithDiagnostic(CaptureWindow.Of(text, 3, null, [noticed])));
    }

    private static IEnumerable<int> WithDiagnostic(CaptureWindow window) => window.Lines.Where(line => line.Diagnostics.Count > 0).Select(line => line.Number);

    private static IReadOnlyList<CaptureLine> Lines(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var article = Assert.IsType<CaptureReading.Readable>(CaptureReader.Read("a.md", bytes)).Article;
        return CaptureWindow.Of(DecodedText.From(bytes)!.Text, 1, article, []).Lines;
    }
}
