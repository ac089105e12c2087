using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures;

/// <summary>A capture read and rendered: everything that can be done to it without the database, and so beside other captures.</summary>
/// <param name="Article">What it says.</param>
/// <param name="Key">Key of the article it belongs to; see <see cref="Articles.Article.Key"/>.</param>
/// <param name="Html">Its text, sanitised.</param>
/// <param name="Headings">Its headings, with their places in <paramref name="Html"/>.</param>
/// <param name="PlainText">Its words, one line per block.</param>
/// <param name="TextHash">Hash of title and text: two captures with one hash say the same.</param>
public sealed record PreparedCapture(
    ExtractedArticle Article, string Key, ArticleHtml Html, IReadOnlyList<ArticleHeading> Headings, string PlainText, string TextHash)
{
    /// <summary>Length of the text in characters.</summary>
    public int TextLength => Article.Markdown.Length;

    /// <summary>Reads and renders; the reason when that is not possible.</summary>
    public static (PreparedCapture? Prepared, string? Reason) From(string fileName, ReadOnlySpan<byte> bytes) => CaptureReader.Read(fileName, bytes) switch
    {
        CaptureReading.Readable readable => (From(readable.Article, readable.Text), null),
        CaptureReading.Unreadable unreadable => (null, unreadable.Reason),
        _ => throw new InvalidOperationException("A reading is readable or unreadable."),
    };

    private static PreparedCapture From(ExtractedArticle article, ParsedMarkdown? text)
    {
        var rendered = ArticleRenderer.Render(article.Markdown, text, article.Source is { } source ? new Uri(source.Address) : null);
        var noted = rendered.AsPlainText
            ? article with { Diagnostics = [.. article.Diagnostics, new ReadingDiagnostic(DiagnosticCodes.RenderedAsPlainText)] }
            : article;
        return new PreparedCapture(noted, KeyOf(article), rendered.Html, HeadingsOf(article, rendered), rendered.PlainText, Hash($"{article.Title}\n{article.Markdown}"));
    }

    // Levels as captured, places as rendered. Headings in raw HTML are known to the renderer only; then its own list counts.
    private static IReadOnlyList<ArticleHeading> HeadingsOf(ExtractedArticle article, RenderedArticle rendered) =>
        article.Headings.Count != rendered.Headings.Count
            ? rendered.Headings
            : [.. article.Headings.Zip(rendered.Headings, (read, shown) => new ArticleHeading { Level = read.Level, Text = read.Text, Anchor = shown.Anchor })];

    // A page without address is known by its title and opening: a round-up that gains an item stays the same article.
    private static string KeyOf(ExtractedArticle article) =>
        article.Source?.Key ?? $"text:{Hash(TitleKey.Of(article.Title) + '\n' + TitleKey.Of(article.Lead))}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
