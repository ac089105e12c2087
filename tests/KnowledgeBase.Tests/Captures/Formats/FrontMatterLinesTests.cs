using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Formats;

public sealed class FrontMatterLinesTests
{
    private static readonly string[] Pieces =
    [
        "\n", "title: ", "source_url: ", "a:", "b1: ", "- ", "  ", " ", ":", ": ", "#", " #", "\"", "'", "\\", "[", "]", "{", "}", "|", ">", "&", "*", "!", "%", "@", "`", "?", ",", "-", "~", "null", "true", "2026-01-18T13:00:31.481Z",
        "https://a.example/1?x=1#y", "題名「引用」：副題", "大規模", "（仮）", "word", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\uFEFF", "\u0007", "𠮷", "é", "=", "<<: ", "title: \"a: b\"\n", "tags: []\n", "x: 'it''s'\n", "y: \"q\\\"q\"\n",
    ];

    [Fact]
    public void WhateverIsReadLineByLineIsWhatYamlSays() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(14), Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), AreSame));

    [Fact]
    public void TheFrontMatterOfEveryCaseIsWhatYamlSays()
    {
        var blocks = Directory.GetFiles(Path.Combine(Repository.Root, "tests/KnowledgeBase.Tests/Captures/Cases"), "input.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => text.StartsWith("---\n", StringComparison.Ordinal) && text.Contains("\n---\n", StringComparison.Ordinal))
            .Select(text => text[4..text.IndexOf("\n---\n", StringComparison.Ordinal)])
            .ToList();

        Assert.All(blocks, block => Assert.True(AreSame(block), block));
        Assert.True(blocks.Count(block => FrontMatterLines.Read(block.Split('\n')) is not null) > 20);
    }

    private static bool AreSame(string block)
    {
        var lines = SourceLine.Split(block).Select(line => line.Text).ToList();
        return FrontMatterLines.Read(lines) is not { } read
            || (FrontMatterYaml.Read(lines) is { } yaml && Told(read).SequenceEqual(Told(yaml)));
    }

    private static IEnumerable<(string, string, int, int)> Told(Dictionary<string, FrontMatterValue> values) =>
        values.Select(pair => (pair.Key, string.Join('\u0001', pair.Value.Values), pair.Value.FirstLine, pair.Value.LastLine));
}
