using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Captures.Formats.Html;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class HostileHtmlTests
{
    // Half a second is usual; what this guards against takes minutes, and test machines are shared.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<font color=1>", "</font>", "<ul>", "</ul>", "<li>", "</li>",
        "<table>", "</table>", "<tr>", "<td>", "</td>", "</tr>", "<dl>", "<dt>", "<dd>", "</dd>", "<span>", "</span>", "<form>", "</form>", "<h2>", "</h3>",
        "<button>", "</button>", "<object>", "</object>", "<template>", "</template>", "<select>", "<option>", "</select>", "<caption>", "<math>", "</math>",
        "<svg>", "</svg>", "<nobr>", "</nobr>", "<pre>", "</pre>", "<x-y>", "</x-y>", "text", "<br>", "<!--", "-->", "<", "<code>", "</code>", "<ruby>", "<rt>",
        "<img src=a.png>", "<iframe src=a>", "</", "<noscript>", "</noscript>", "<sup>1</sup>", "あ、い。", "\n", "<blockquote>", "</blockquote>", "<hr>", "<title>",
    ];

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep", Many("<div>", 100_000) },
        { "deep lists", Many("<ul><li>", 50_000) },
        { "deep descriptions", Many("<li><dt>", 50_000) },
        { "deep behind cells", Many("<div><table><td></div>", 50_000) },
        { "deep behind formatting", Many("<b><div></b>", 50_000) },
        { "deep behind a comment", Many("<<!---->div>", 100_000) },
        { "deep in a drawing", "<svg><title>" + Many("<div>", 100_000) },
        { "unclosed formatting", string.Concat(Enumerable.Range(0, 500).Select(i => $"<p><font color={i}>")) + Many("<p>x", 2_000) },
        { "hidden formatting", "<p>" + string.Concat(Enumerable.Range(0, 400).Select(i => $"<font color={i}>")) + "<object>" + Many("</font>", 400) + "</object></p>" + Many("<p>x</p>", 20_000) },
        { "many tags", Many("<b>", 25_000) + Many("</b>", 25_000) },
        { "many ends", Many("</p>", 100_000) },
        { "many paragraphs", Many("<p>x</p>", 45_000) },
        { "many links", Many("<a href=x>y</a>", 45_000) },
        { "one table", "<table>" + Many("<tr><td>x<td>y", 15_000) },
        { "wide table", "<table><tr>" + Many("<td>x", 45_000) + "<tr>" },
        { "spans", "<table>" + Many("<tr><td colspan=9999999 rowspan=9999999>x<td>y", 10_000) },
        { "attributes", $"<p {Many("a=b ", 400_000)}>x</p>" },
        { "one word", $"<p>{Many("_http://あ&a", 100_000)}</p>" },
        { "brackets", $"<p>{Many("[a](<![", 100_000)}</p>" },
        { "comments", Many("<!--", 200_000) },
        { "open scripts", Many("<script>", 100_000) },
        { "less-than signs", Many("<", 1_000_000) },
        { "quotes", Many("<a href=\"", 200_000) },
        { "candidates", $"<img src=data: srcset='{Many("a ", 100_000)}'>" },
        { "json", $"<script type=application/ld+json>{Many("[", 300_000)}</script>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void AHostilePageIsReadQuickly(string kind, string elements)
    {
        CapturedDocument? document = null;
        var taken = ThreadTime.Of(() => document = HtmlPages.Read($"<!doctype html><html><head><title>{kind}</title></head><body>{elements}"));

        Assert.True(taken < Patience, $"{kind}: {taken}");
        Assert.Equal(CaptureForms.Html, document!.Form);
        Assert.Equal(kind, document.Title?.Value);
        Assert.True(document.Body.Sum(line => (long)line.Text.Length) < 10_000_000);
    }

    [Fact]
    public void APageTooDeepForAParserIsReadAsPlainText()
    {
        var page = "<!doctype html>\n<html><head><title>深い</title><link rel=canonical href=https://example.jp/9></head>\n<body>\n<p>一行目 &amp; 続き<br>二行目</p>\n"
            + Many("<div>", 600) + "<script>\nlet x;\n</script>最後の<b>行</b>";
        var document = HtmlPages.Read(page);

        Assert.Equal(BodySyntax.PlainText, document.Syntax);
        Assert.Equal(DiagnosticCodes.RenderedAsPlainText, Assert.Single(document.Diagnostics).Code);
        Assert.Equal("https://example.jp/9", document.SourceUrl?.Value);
        Assert.Equal([new SourceLine(4, "一行目 & 続き"), new SourceLine(4, "二行目"), new SourceLine(7, "最後の行")], document.Body.Where(line => line.Text != "深い"));
    }

    [Fact]
    public void ManyMegabytesOfPicturesWrittenIntoAPageAreNoHindrance()
    {
        var picture = $"<img alt=\"図\" src=\"data:image/png;base64,{new string('A', 9_000_000)}\">\n";
        var document = HtmlPages.Read($"<!doctype html><html><body><article>\n{picture}{HtmlPages.Prose}</article><style>{new string('x', 9_000_000)}</style>");

        Assert.Equal(BodySyntax.Markdown, document.Syntax);
        Assert.StartsWith("この記事では", document.Text(), StringComparison.Ordinal);
        Assert.Equal(3, document.LineOf("この記事では"));
    }

    [Theory]
    [InlineData("<select><optgroup><option><select><select></optgroup><table><tr><select><td></select>")]
    [InlineData("<table><select><caption><tr><select></table><select>")]
    [InlineData("<select><xmp><p title=\"</xmp><img src=x>\"><select></select>")]
    public void ChoicesNeverHarmThePage(string soup) =>
        Assert.Contains("この記事では", HtmlPages.Read($"<!doctype html><body>{HtmlPages.Prose}{soup}").Text(), StringComparison.Ordinal);

    [Fact]
    public void AnySoupOfTagsIsRead()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var kinds = random.GetItems(Pieces, random.Next(2, 20));
            var document = HtmlPages.Read("<html>" + string.Concat(random.GetItems(kinds, 300)));

            Assert.Equal(CaptureForms.Html, document.Form);
            Assert.All(document.Body, line => Assert.DoesNotContain('\n', line.Text));
        }
    }

    [Fact]
    public void ATreeIsNeverMuchLargerOrDeeperThanCounted()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            // Few kinds at a time nest in ways that all kinds together never do.
            var kinds = random.GetItems(Pieces, random.Next(2, 9));
            var soup = string.Concat(random.GetItems(kinds, 400));
            var (depth, elements) = Count(soup);
            var tree = new HtmlParser().ParseDocument(SlimHtml.From(soup, 1).Html ?? "").All.ToList();

            Assert.True(tree.Count <= (elements * 4) + 20, $"{elements} counted, {tree.Count} made of {soup}");
            Assert.True(tree.Max(Depth) <= (depth * 4) + 20, $"{depth} counted, {tree.Max(Depth)} deep: {soup}");
        }
    }

    private static (int Depth, int Elements) Count(string text)
    {
        var nesting = new HtmlNesting();
        var lexer = new HtmlLexer(text);
        var deepest = 0;
        while (lexer.Next() is { } token)
        {
            Action<string>? count = token.Kind switch
            {
                HtmlTokenKind.Start => nesting.Start,
                HtmlTokenKind.End => nesting.End,
                _ => null,
            };
            count?.Invoke(token.Name);
            deepest = Math.Max(deepest, nesting.Depth);
        }

        return (deepest, nesting.Elements);
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            depth++;
        }

        return depth;
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
