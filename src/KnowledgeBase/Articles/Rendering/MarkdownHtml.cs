using KnowledgeBase.Markup;
using Markdig.Renderers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Markdown to HTML that nobody has cleaned yet.</summary>
internal static class MarkdownHtml
{
    /// <exception cref="UnreadableMarkupException">The text nests too deep, or its HTML would be many times its length.</exception>
    public static string Of(string markdown)
    {
        var document = MarkdownTree.Parse(markdown);
        using var writer = new CappedWriter(1_000_000 + (8L * markdown.Length));
        try
        {
            var renderer = new HtmlRenderer(writer);
            MarkdownTree.Pipeline.Setup(renderer);
            renderer.Render(document);
        }
        catch (Exception fault) when (fault is not UnreadableMarkupException)
        {
            throw new UnreadableMarkupException("the Markdown renderer failed", fault);
        }

        return writer.ToString();
    }
}
