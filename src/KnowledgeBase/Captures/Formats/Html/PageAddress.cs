using AngleSharp.Html.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Resolves the addresses on a page. What is absolute already stays as written.</summary>
internal sealed class PageAddress
{
    private readonly Uri? page;

    private readonly Uri? origin;

    /// <param name="url">Address of the page; null when unknown, then relative addresses stay relative.</param>
    public PageAddress(string? url, IHtmlDocument document)
    {
        page = Http(null, url);
        origin = Http(page, document.QuerySelector("base[href]")?.GetAttribute("href")) ?? page;
    }

    /// <summary>The address of a link or picture; null when there is none that a reader could follow.</summary>
    public string? Resolve(string? address)
    {
        var written = string.Concat((address ?? "").Where(c => !char.IsControl(c))).Trim();
        if (written.Length == 0)
        {
            return null;
        }

        if (Scheme(written) is { } scheme)
        {
            return scheme is "http" or "https" or "mailto" ? written : null;
        }

        if (written[0] == '#' && page is not null)
        {
            return page.GetLeftPart(UriPartial.Query) + written;
        }

        return origin is null ? written : Uri.TryCreate(origin, written, out var absolute) ? absolute.AbsoluteUri : null;
    }

    private static string? Scheme(string address)
    {
        var colon = address.IndexOf(':');
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny("/?#") < 0 ? address[..colon].ToLowerInvariant() : null;
    }

    private static Uri? Http(Uri? against, string? address) =>
        (against is null ? Uri.TryCreate(address, UriKind.Absolute, out var uri) : Uri.TryCreate(against, address, out uri))
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
