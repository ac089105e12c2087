using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Tests.Articles.Rendering;

public sealed class MarkdownNodesTests
{
    private static readonly Uri Article = new("https://a.example/archives/1");

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "  \n", "\\\n", " ", "    ", "> ", "- ", "* ", "+ ", "1. ", "7) ", "# ", "### ", "###### ", "===\n", "---\n", "* * *\n", "*", "**", "***", "_", "~~", "~", "`", "``", "```\n", "```cs\n", "~~~\n",
        "|", "\n|a|b|\n|-|:-:|\n|c|d|\n", "\n|-:|-|\n", "[", "](", ")", "]", "![", "!", "\"", "'", "(", "[a]: https://a.example/r \"t\"\n", "[a]", "[b][a]", "\\", "&amp;", "&nbsp;", "&#13;", "&#0;", "&copy", "&", ">", "=", ":",
        "あ", "、", "漢字カナ", "word", "𠮷", "\u200b", "\u0001", "\u0003", "\t", "https://a.example/x?y=1&z=2", "http://a.example", "/relative", "images/a b.png", "日本/図.png", "javascript:alert(1)", "data:image/png;base64,AA",
        "<https://a.example/auto>", "<me@a.example>", "![図](https://a.example/p.png)", "[題](https://a.example/l \"tip\")", "[![図](a.png)](/l)", "**太字**", "[]()", "![]()",
    ];

    [Fact]
    public void AnyMixtureOfMarkdownGivesTheTreeThatItsHtmlGives() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(60),
            Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text => AreSame(text, Article) && AreSame(text, null)));

    [Fact]
    public void EveryCaseGivesTheTreeThatItsHtmlGives()
    {
        var texts = Directory.GetFiles(Path.Combine(Repository.Root, "tests/KnowledgeBase.Tests/Captures/Cases"), "input.*", SearchOption.AllDirectories)
            .Select(file => CaptureReader.Read(file, File.ReadAllBytes(file)))
            .OfType<CaptureReading.Readable>()
            .Select(readable => readable.Article.Markdown)
            .ToList();

        Assert.All(texts, text => Assert.True(AreSame(text, Article), text));
        Assert.True(texts.Count(text => Straight(text, Article) is not null) > texts.Count / 2);
    }

    [Theory]
    [InlineData("a <b>c</b>")]
    [InlineData("<div>\n\na\n\n</div>")]
    [InlineData("![a <i>b</i>](https://a.example/p.png)")]
    [InlineData("a <!-- b -->")]
    public void WhatHoldsHtmlIsReadAsHtml(string markdown) => Assert.Null(Straight(markdown, Article));

    [Fact]
    public void ATextOfMoreLettersThanItsMarkdownCouldMeanIsRefused() =>
        Assert.Throws<UnreadableMarkupException>(() => Straight($"[a]: https://a.example/{new string('x', 20_000)}\n\n{string.Concat(Enumerable.Repeat("[a]", 2_000))}", null));

    private static bool AreSame(string text, Uri? article) => Straight(text, article) is not { } straight || straight == ThroughHtml(text, article);

    private static string? Straight(string text, Uri? article) =>
        MarkdownNodes.Of(Parsed(text), article) is { } tree ? Written(tree) : null;

    private static string ThroughHtml(string text, Uri? article) =>
        Written(HtmlSanitiser.Clean(LiteralTags.Escape(MarkdownHtml.Of(Parsed(text))), article));

    private static ParsedMarkdown Parsed(string text) => ParsedMarkdown.Of(MarkupText.WellFormed(text));

    private static string Written(SafeNode tree)
    {
        Headings.Number(tree);
        return SafeWriter.Write(tree).Stored;
    }
}
