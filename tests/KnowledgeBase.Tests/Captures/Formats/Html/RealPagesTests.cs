using System.Text.Json.Nodes;
using KnowledgeBase.Captures.Formats;
using Markdig;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

/// <summary>Real captures put back into pages: what a careful reader found in the Markdown has to be found in the page as well.</summary>
public sealed class RealPagesTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [SharedCapturesFact]
    public void ACapturePutBackIntoAPageReadsTheSame()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var misses = Directory.GetFiles(Path.Combine(Repository.SharedCaptures!, "aidb"), "*.md").Order()
                .SelectMany(file => CaptureLabels.Misses(Page(file, folder.FullName), Labels(file)))
                .ToList();
            Assert.True(misses.Count == 0, $"{misses.Count} misses:\n{string.Join('\n', misses)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Page(string file, string folder)
    {
        var capture = CaptureText.From(Path.GetFileName(file), File.ReadAllText(file));
        var title = System.Net.WebUtility.HtmlEncode(capture.FrontMatter!["title"]?.Value);
        var page = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".html"));
        File.WriteAllText(
            page,
            $"""
            <!doctype html><html><head><title>{title}</title><link rel="canonical" href="{capture.FrontMatter["source_url"]?.Value}"></head><body>
            <header><a href="/">ロゴ</a></header><nav><a href="/archives/category/x">カテゴリ</a></nav>
            <main><article><header><h1>{title}</h1></header><div class="entry-content">
            {Markdown.ToHtml(string.Join('\n', capture.Body.Select(line => line.Text)), Pipeline)}
            </div></article></main>
            <aside><p>新着の記事を、毎週、電子メールでお知らせします。</p></aside><footer>© 例</footer></body></html>
            """);
        return page;
    }

    // What only the front matter tells is not on the page.
    private static JsonObject Labels(string file)
    {
        var labels = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")))!.AsObject();
        foreach (var told in (string[])["capture_form", "captured_at", "published_at"])
        {
            labels.Remove(told);
        }

        return labels;
    }
}
