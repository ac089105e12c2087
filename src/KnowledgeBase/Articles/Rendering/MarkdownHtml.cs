using KnowledgeBase.Markup;
using Markdig.Renderers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Markdown to HTML that nobody has cleaned yet.</summary>
internal static class MarkdownHtml
{
    /// <summary>Letters that what is made of a text may have.</summary>
    public static long Capacity(string markdown) => 1_000_000 + (8L * markdown.Length);

    /// <exception cref="UnreadableMarkupException">The text nests too deep, or its HTML would be many times its length.</exception>
    public static string Of(ParsedMarkdown markdown)
    {
        using var writer = new CappedWriter(Capacity(markdown.Text));
        try
        {
            var renderer = new HtmlRenderer(writer);
            MarkdownTree.Pipeline.Setup(renderer);
            renderer.Render(markdown.Document);
        }
        catch (Exception fault) when (fault is not UnreadableMarkupException)
        {
            throw new UnreadableMarkupException("the Markdown renderer failed", fault);
        }

        return writer.ToString();
    }
}
