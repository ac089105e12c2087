using System.Text;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Tests.Captures.Extraction;

/// <summary>Inputs that once cost, or could cost, the square of their length, or more than the process.</summary>
public sealed class HostileReadingTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["nested flow lists in front matter"] = () => $"---\ntitle: {Times("[", 20_000)}\n---\n\nbody",
        ["nested flow maps in front matter"] = () => $"---\na: {Times("{a: ", 30_000)}\n---\n\nbody",
        ["nested block lists in front matter"] = () => $"---\na:\n  {Times("- ", 30_000)}x\n---\n\nbody",
        ["anchors in front matter"] = () => "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: t\n---\n\nbody",
        ["front matter without end"] = () => "---\n" + Times("k: v\n", 50_000),
        ["links"] = () => "# l\n\n" + Times("[a](https://e.example/archives/1) ", 100_000),
        ["bare addresses"] = () => "# l\n\n" + Times("https://e.example/archives/1 ", 100_000),
        ["an address of brackets"] = () => "# l\n\nhttps://e.example/" + Times("(", 100_000) + Times(")", 200_000),
        ["labels"] = () => Times("著者：A, B\n所属：C\nタイトル：D\n", 30_000),
        ["backslashes in a link"] = () => "[" + Times("\\", 50_000) + "](#a",
        ["words of a contents list"] = () => "目次\n\n" + Times("x\n", 60_000),
        ["site names"] = () => $"---\nsource_url: https://e.example/4\ntitle: {Times("a - ", 20_000)}\n---\n\nbody",
        ["authors"] = () => "# t\n\n**参照論文情報**\n\n* タイトル：X\n* 著者：" + Times("A B, ", 100_000),
        ["organisations in brackets"] = () => "# t\n\n**参照論文情報**\n\n* タイトル：X\n* 所属：" + Times("(", 200_000),
        ["numbered lines"] = () => Times("1. a\n\n", 50_000),
        ["a table of tabs"] = () => Times("a\tb\n", 100_000),
        ["one long line"] = () => "# t\n\n" + Times("x", 10_000_000),
        ["targets that never end"] = () => "# t\n\n" + Times("[a](https://e.example/\n", 50_000),
        ["targets that end in the next"] = () => "# t\n\n" + Times("x)[a](https://e.example/\n", 50_000),
        ["lines that look wrapped"] = () => "# t\n\n" + Times(Times("word ", 15) + "\n", 30_000),
        ["cards that never end"] = () => "# t\n\n" + Times("[\n\n", 50_000),
        ["rules that look like front matter"] = () => "# t\n\n" + Times("---\ntitle: a\n", 30_000),
        ["tags that never end"] = () => "# t\n\n<div>" + Times("<img src=", 50_000),
        ["embeds"] = () => "# t\n\n" + Times("![[a.png|", 50_000),
        ["stars"] = () => "# t\n\n" + Times("a****", 50_000),
        ["references"] = () => "# t\n\n## 参考文献\n\n" + Times("* [A Title of Words](https://arxiv.org/abs/2401.00001)\n", 10_000),
        ["labels without values"] = () => "# t\n\n**論文情報**\n\nタイトル：X\n\n著者：\n\n" + Times("* A B\n", 30_000),
        ["white space in a heading"] = () => "# 関" + Times("\ufeff", 20_000) + Times("\u3000", 60_000) + "連",
        ["white space among authors"] = () => "# t\n\n**参照論文情報**\n\n* タイトル：X\n* 著者：A B" + Times(" ", 100_000) + ", C D\n* 所属：E" + Times("\u3000", 100_000) + "F",
        ["white space in a title"] = () => $"---\nsource_url: https://e.example/4\ntitle: a{Times(" ", 60_000)}b\n---\n\nbody",
        ["quotes"] = () => Times(">", 10_000) + " x",
        ["brackets"] = () => Times("[", 10_000) + "x",
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreReadAndRenderedInTime(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Texts[name]());
        (PreparedCapture? prepared, string? reason) = (null, null);
        var taken = ThreadTime.Of(() => (prepared, reason) = PreparedCapture.From("hostile.md", bytes));
        Assert.True(taken < Enough, $"{name}: {taken}");
        Assert.True(prepared is not null, reason);
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
