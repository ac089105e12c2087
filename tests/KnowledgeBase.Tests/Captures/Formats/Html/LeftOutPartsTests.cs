using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class LeftOutPartsTests
{
    [Fact]
    public void EveryLineLeftOutNamesItsRule()
    {
        var page = $"""
            <html><head><title>題</title>
            </head>
            <body>
            <nav>
              <a href="/">ホーム</a>
            </nav>
            <div class="wrapper">
            <p>本文の外の一言</p>
            <article>
            {HtmlPages.Prose}
            <div class="share-buttons">
            シェアする
            </div>
            <p hidden>隠れた言葉</p>
            </article>
            </div>
            </body></html>
            """;
        var document = HtmlPages.Read(page);
        Assert.Equal(["furniture-element:nav", "furniture-element:nav", "furniture-element:nav"], RulesAt(document, 4, 6));
        Assert.Equal(["outside-article"], RulesAt(document, 8, 8));
        var share = HtmlPages.LineIn(page, "シェアする");
        Assert.Equal(["furniture-class:share", "furniture-class:share", "furniture-class:share", "hidden-element"], RulesAt(document, share - 1, share + 2));
        Assert.Equal(["page-head", "page-head"], RulesAt(document, 1, 3));
        Assert.Equal(10, document.Dropped.Count);
    }

    [Fact]
    public void OfAPageInOneLineThePartsAreNamed()
    {
        var document = HtmlPages.Read($"<html><body><nav>ホーム 一覧</nav><article>{HtmlPages.Prose.ReplaceLineEndings("")}</article><footer>著作権</footer></body></html>");
        Assert.Equal([(1, "furniture-element:nav", "ホーム 一覧"), (1, "furniture-element:footer", "著作権")], document.Dropped.Select(line => (line.Number, line.Rule, line.Part)));
    }

    private static IEnumerable<string> RulesAt(CapturedDocument document, int first, int last) =>
        document.Dropped.Where(line => line.Number >= first && line.Number <= last && line.Part is null).OrderBy(line => line.Number).Select(line => line.Rule);
}
