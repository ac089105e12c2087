using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Markdown to HTML that nobody has cleaned yet.</summary>
internal static class MarkdownHtml
{
    // Only what captures use. Raw HTML goes through (captures contain img, br and tables); the sanitiser decides about it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseCjkFriendlyEmphasis()
        .Build();

    /// <exception cref="TooMuchMarkupException">The text nests too deep, or its HTML would be many times its length.</exception>
    public static string Of(string markdown)
    {
        if (!MarkdownLimits.Allow(markdown))
        {
            throw new TooMuchMarkupException("beyond the limits of a Markdown text");
        }

        using var writer = new CappedWriter(1_000_000 + (8L * markdown.Length));
        try
        {
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            renderer.Render(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // The parser's way to say "too deeply nested".
            throw new TooMuchMarkupException("nested too deep for the Markdown parser");
        }

        return writer.ToString();
    }
}
