namespace KnowledgeBase.Articles.Rendering;

/// <summary>Which addresses a rendered text may contain, and how they are written.</summary>
internal static class SafeAddress
{
    // Longer ones are data in disguise, and no article is found under them.
    private const int MaxLength = 4_096;

    /// <summary>The absolute http, https or mailto address of a link; null when it has none that is safe.</summary>
    public static string? OfLink(string? captured, Uri? baseUri)
    {
        var uri = Parse(captured, baseUri);
        return uri is not null && (IsWeb(uri) || uri.Scheme == Uri.UriSchemeMailto) ? Write(uri) : null;
    }

    /// <summary>The absolute https address of a picture: http is upgraded, because a page served by https would not load it anyway.</summary>
    public static string? OfImage(string? captured, Uri? baseUri)
    {
        var uri = Parse(captured, baseUri);
        if (uri is null || !IsWeb(uri))
        {
            return null;
        }

        return Write(uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = uri.IsDefaultPort ? -1 : uri.Port }.Uri);
    }

    private static Uri? Parse(string? captured, Uri? baseUri)
    {
        // Browsers skip control characters inside a scheme, so they are gone before anyone looks for one.
        var address = WithoutControls(captured ?? "").Trim();
        if (address.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (baseUri is not null)
        {
            return Uri.TryCreate(baseUri, address, out var resolved) ? resolved : null;
        }

        var absolute = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        return Uri.TryCreate(absolute, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static string WithoutControls(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Where(c => !char.IsControl(c)))
        : text;

    private static bool IsWeb(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    private static string? Write(Uri uri) => uri.AbsoluteUri is { Length: <= MaxLength } written ? MarkupText.Printable(written) : null;
}
