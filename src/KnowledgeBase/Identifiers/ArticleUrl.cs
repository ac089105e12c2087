namespace KnowledgeBase.Identifiers;

/// <summary>
/// The address of an article, and the key under which two addresses are one page: host without <c>www.</c>, no scheme difference,
/// default port, fragment, tracking parameters or trailing slash; other parameters sorted. The address itself stays as captured.
/// </summary>
public sealed record ArticleUrl(string Address, string Key, string Host)
{
    private static readonly string[] Tracking = ["fbclid", "gclid", "ref", "ref_src", "yclid", "mc_cid", "mc_eid"];

    /// <summary>Longer addresses are not those of articles, and do not fit an index.</summary>
    private const int Longest = 2000;

    /// <summary>Reads an absolute http or https address of at most 2,000 characters; null for anything else.</summary>
    public static ArticleUrl? Parse(string? address)
    {
        var trimmed = address?.Trim();
        if (trimmed is null or { Length: > Longest } || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.Host.Length == 0
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        if (HostOf(uri) is not { } host)
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = uri.AbsolutePath.TrimEnd('/');
        var key = $"https://{host}{port}{path}{QueryOf(uri)}";

        // What is left of an odd host without its www. may be no host.
        return host == uri.Host || Uri.TryCreate(key, UriKind.Absolute, out _) ? new ArticleUrl(trimmed, key, host) : null;
    }

    /// <summary>The same page without parameters that only tell how a reader came there.</summary>
    public ArticleUrl WithoutTracking()
    {
        var at = Address.IndexOf('?', StringComparison.Ordinal);
        if (at < 0 || !Address[(at + 1)..].Split('#')[0].Split('&').Any(pair => IsTracking(pair.Split('=')[0])))
        {
            return this;
        }

        var (query, fragment) = Address[(at + 1)..].Split('#', 2) is [var whole, var place] ? (whole, "#" + place) : (Address[(at + 1)..], "");
        var kept = string.Join('&', query.Split('&').Where(pair => !IsTracking(pair.Split('=')[0])));
        return this with { Address = Address[..at] + (kept.Length > 0 ? "?" + kept : "") + fragment };
    }

    // Null for a host that international names (IDNA) do not allow; Uri finds out only when it is asked.
    private static string? HostOf(Uri uri)
    {
        try
        {
            var host = uri.IdnHost.ToLowerInvariant();
            return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string QueryOf(Uri uri)
    {
        if (uri.Query.Length == 0)
        {
            return "";
        }

        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0]))
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name, StringComparer.OrdinalIgnoreCase);
}
