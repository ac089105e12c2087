using System.Net;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>An article's text, rendered.</summary>
/// <param name="AsPlainText">It was too heavily marked up, and is shown without formatting.</param>
public sealed record RenderedArticle(ArticleHtml Html, string PlainText, bool AsPlainText);

/// <summary>Renders the text of articles. For now every text is escaped and shown as it stands.</summary>
public static class ArticleRenderer
{
    public static RenderedArticle Render(string markdown, Uri? baseUri) =>
        new(new ArticleHtml($"<pre>{WebUtility.HtmlEncode(markdown)}</pre>"), markdown, AsPlainText: true);
}
