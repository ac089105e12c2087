using Markdig.Syntax;

namespace KnowledgeBase.Markup;

/// <summary>A Markdown text and its syntax tree: parsed once for what is extracted from it and for what is shown.</summary>
/// <param name="Text">The text.</param>
/// <param name="Document">Its syntax tree, which nobody changes.</param>
internal sealed record ParsedMarkdown(string Text, MarkdownDocument Document)
{
    /// <exception cref="UnreadableMarkupException">The text is beyond the limits, or nests too deep.</exception>
    public static ParsedMarkdown Of(string text) => new(text, MarkdownTree.Parse(text));

    /// <summary>The same; null instead of an exception.</summary>
    public static ParsedMarkdown? TryOf(string text)
    {
        try
        {
            return Of(text);
        }
        catch (UnreadableMarkupException)
        {
            return null;
        }
    }
}
