using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// A page as a browser, SingleFile or a script saved it, with or without a front matter above it (<c>conversion_method: HTMLBackup</c>).
/// What a front matter says wins over what the page says of itself.
/// </summary>
internal sealed class HtmlFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.Body is not [var first, ..] source || !MayBeHtml(capture, first))
        {
            return null;
        }

        var text = string.Join('\n', source.Select(line => line.Text));
        if (!IsHtml(capture, text))
        {
            return null;
        }

        var page = ReadPage(text, first.Number);
        return Noted(capture) is not { } noted ? page : page with
        {
            Form = noted.Form == CaptureForms.ReadabilityTurndown ? noted.Form : page.Form,
            Title = noted.Title ?? page.Title,
            SourceUrl = noted.SourceUrl ?? page.SourceUrl,
            SiteName = noted.SiteName ?? page.SiteName,
            CapturedUtc = noted.CapturedUtc ?? page.CapturedUtc,
            Published = page.Published ?? noted.Published,
            Diagnostics = [.. noted.Diagnostics, .. page.Diagnostics],
        };
    }

    private static bool MayBeHtml(CaptureText capture, SourceLine first) =>
        IsBackup(capture) || first.Text.AsSpan().TrimStart(" \t\u3000\uFEFF").StartsWith('<');

    private static bool IsHtml(CaptureText capture, string text) =>
        PageOpening.IsPage(text)
        || (IsBackup(capture) && text.Contains("</", StringComparison.Ordinal))
        || (Path.GetExtension(capture.FileName).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" && PageOpening.IsFragment(text));

    private static bool IsBackup(CaptureText capture) => capture.FrontMatter?["conversion_method"]?.Value == "HTMLBackup";

    // The same scripts and tools write front matter above Markdown and above pages.
    private static CapturedDocument? Noted(CaptureText capture) => capture.FrontMatter is null ? null
        : new ReadabilityTurndownFormat().TryRead(capture) ?? new MarkdownFormat().TryRead(capture);

    private static CapturedDocument ReadPage(string text, int firstLine)
    {
        var opening = PageOpening.Read(text, firstLine);
        var slim = SlimHtml.From(text, firstLine);
        var page = Parse(slim.Html);
        var metadata = PageMetadata.Read(page ?? Parse(SlimHtml.From(HeadOf(text), firstLine).Html), slim.JsonLd, opening.Url, firstLine);
        var read = new CapturedDocument
        {
            Form = CaptureForms.Html,
            Title = metadata.Title,
            SourceUrl = metadata.Url,
            SiteName = metadata.SiteName,
            CapturedUtc = opening.SavedUtc,
            Published = metadata.Published,
            Body = page is null ? HtmlPlainText.Of(text, firstLine) : [],
        };
        return page is not null ? WithArticle(read, page, slim.Html!, firstLine, (metadata.Url ?? opening.Url)?.Value)
            : read with { Syntax = BodySyntax.PlainText, Diagnostics = [new(DiagnosticCodes.RenderedAsPlainText)] };
    }

    private static string HeadOf(string text)
    {
        var end = text.IndexOf("</head", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? "" : text[..end];
    }

    private static IHtmlDocument? Parse(string? html)
    {
        try
        {
            return html is null ? null : new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        }
        catch (Exception)
        {
            // Nothing but the page can be at fault here, and a format never throws.
            return null;
        }
    }

    private static CapturedDocument WithArticle(CapturedDocument read, IHtmlDocument document, string html, int firstLine, string? url)
    {
        if (document.Body is not { } body)
        {
            return read;
        }

        var cited = CitedPaper.Read(document, url, firstLine);
        var article = ArticleFinder.Find(body, cited?.Title);
        var lines = MarkdownWriter.Write(article, new SourceCursor(html, firstLine), new PageAddress(url, document));
        return read with { Cited = cited, Body = lines, Dropped = LeftOutParts.Of(document, article, new SourceCursor(html, firstLine), lines) };
    }
}
