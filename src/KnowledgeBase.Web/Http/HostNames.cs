using System.Net;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// The names under which the app answers: those of the setting, or, without one, those that no stranger can own. A page of another site whose name is
/// made to lead here (DNS rebinding) would else read the library with its reader's browser, and a name that a client makes up would stand in feeds and links.
/// </summary>
/// <param name="setting">Names with semicolons between; <c>*.example.org</c> for all below one, <c>*</c> for every name; null or empty for the private ones.</param>
public sealed class HostNames(string? setting)
{
    // RFC 6761 (localhost, test), RFC 6762 (local), RFC 8375 (home.arpa), ICANN 2024 (internal): never given to anybody in the public DNS.
    private static readonly string[] PrivateDomains = [".localhost", ".test", ".local", ".home.arpa", ".internal"];

    private readonly List<string> listed =
        [.. (setting ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => HostString.FromUriComponent(entry).Host)];

    /// <summary>Every name will do.</summary>
    public bool TakesAny => listed.Contains("*");

    /// <param name="host">As a request names it, with or without port.</param>
    public bool Has(HostString host)
    {
        var name = host.Host.EndsWith('.') ? host.Host[..^1] : host.Host;
        return name.Length > 0 && (listed.Count == 0 ? IsPrivate(name) : listed.Exists(entry => Fits(entry, name)));
    }

    private static bool Fits(string entry, string name) =>
        entry == "*" || (entry.StartsWith("*.", StringComparison.Ordinal) ? name.EndsWith(entry[1..], StringComparison.OrdinalIgnoreCase) : name.Equals(entry, StringComparison.OrdinalIgnoreCase));

    // A name without a dot is one of the local network (nas, knowledgebase); an address is nobody's name.
    private static bool IsPrivate(string name) => IPAddress.TryParse(name, out _)
        || (Uri.CheckHostName(name) == UriHostNameType.Dns
            && (!name.Contains('.', StringComparison.Ordinal) || PrivateDomains.Any(domain => name.EndsWith(domain, StringComparison.OrdinalIgnoreCase))));
}
