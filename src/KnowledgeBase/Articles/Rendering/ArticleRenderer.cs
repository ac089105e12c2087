using KnowledgeBase.Markup;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>A text ready to be stored and shown.</summary>
/// <param name="Html">Sanitised, with slots for links.</param>
/// <param name="PlainText">Its words, one line per block: for leads and search.</param>
/// <param name="Headings">In the order of the text, with the <c>id</c> each has in <paramref name="Html"/>.</param>
/// <param name="AsPlainText">The text was too deep, too large or too odd to be read as Markdown and is shown as it came.</param>
public sealed record RenderedArticle(ArticleHtml Html, string PlainText, IReadOnlyList<ArticleHeading> Headings, bool AsPlainText);

/// <summary>Markdown as captured to HTML that may be shown. Pure, never throws, and takes at most a few seconds for any input.</summary>
public static class ArticleRenderer
{
    /// <summary>Rises whenever the same Markdown would give other HTML, so that stored texts can be rendered again.</summary>
    public const int Version = 2;

    // What one round leaves unstable the next has always settled; four is a bound, not an expectation.
    private const int MaxRounds = 4;

    /// <param name="markdown">The text without front matter; may contain HTML.</param>
    /// <param name="baseUri">Absolute address of the article, for relative links; null leaves those as text.</param>
    public static RenderedArticle Render(string markdown, Uri? baseUri) => Render(markdown, parsed: null, baseUri);

    /// <param name="markdown">The text without front matter; may contain HTML.</param>
    /// <param name="parsed">The same text parsed, where somebody has needed that before; null otherwise.</param>
    /// <param name="baseUri">Absolute address of the article, for relative links; null leaves those as text.</param>
    internal static RenderedArticle Render(string markdown, ParsedMarkdown? parsed, Uri? baseUri)
    {
        var text = MarkupText.WellFormed(markdown);
        try
        {
            var known = parsed?.Text == text ? parsed : ParsedMarkdown.Of(text);
            var root = MarkdownNodes.Of(known, baseUri) ?? HtmlSanitiser.Clean(LiteralTags.Escape(MarkdownHtml.Of(known)), baseUri);
            var rendered = Finish(root);
            return StableMarkup.IsSure(root) ? rendered : Settle(rendered) ?? AsPlainText(text);
        }
        catch (UnreadableMarkupException)
        {
            return AsPlainText(text);
        }
    }

    /// <summary>
    /// Reads the result as a browser will and cleans it again until nothing changes. HTML that means something else when it is read a
    /// second time is how sanitisers are tricked (mutation XSS); such HTML never leaves here.
    /// </summary>
    private static RenderedArticle? Settle(RenderedArticle rendered)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var again = Resanitise(rendered.Html);
            if (again.Html == rendered.Html)
            {
                return rendered;
            }

            rendered = again;
        }

        return null;
    }

    /// <summary>What the sanitiser makes of its own output.</summary>
    /// <exception cref="UnreadableMarkupException">Bare addresses that became links have made it too large.</exception>
    internal static RenderedArticle Resanitise(ArticleHtml html) =>
        Finish(HtmlSanitiser.Clean(html.Reopened().Value, null));

    private static RenderedArticle AsPlainText(string text) => Finish(PlainParagraphs.Of(text)) with { AsPlainText = true };

    private static RenderedArticle Finish(SafeNode root)
    {
        var headings = Headings.Number(root);
        return new RenderedArticle(SafeWriter.Write(root), PlainText.Of(root), headings, AsPlainText: false);
    }
}
