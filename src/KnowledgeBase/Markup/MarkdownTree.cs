using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace KnowledgeBase.Markup;

/// <summary>
/// The one way in which captured Markdown is parsed, for what is extracted from it and for what is shown, so that both see the same
/// headings and links.
/// </summary>
internal static class MarkdownTree
{
    // Only what captures use. Raw HTML goes through (captures contain img, br and tables); the sanitiser decides about it.
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseCjkFriendlyEmphasis()
        .Build();

    /// <exception cref="UnreadableMarkupException">The text is beyond the limits, or nests too deep.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        if (!MarkdownLimits.Allow(markdown))
        {
            throw new UnreadableMarkupException("beyond the limits of a Markdown text");
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (Exception fault)
        {
            // Nothing but the text can be at fault here. ArgumentException is this parser's way to say "too deeply nested".
            throw new UnreadableMarkupException("the Markdown parser failed", fault);
        }
    }
}
