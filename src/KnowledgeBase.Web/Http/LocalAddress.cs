using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Http;

/// <summary>Addresses of the app that come in with a request, to lead a person back where they were.</summary>
internal static class LocalAddress
{
    /// <summary>The address as a header takes it, with UTF-8 percent-encoded (RFC 3986 section 2.5); null when it is none of the app.</summary>
    public static string? Local(this IUrlHelper url, string? address) =>
        url.IsLocalUrl(address) ? string.Concat(address!.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()))) : null;
}
