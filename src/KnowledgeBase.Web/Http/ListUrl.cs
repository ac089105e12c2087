using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeBase.Web.Http;

/// <summary>The address of a list in its present state, from which addresses of other states are made.</summary>
/// <param name="State">Query keys with their values; null and empty ones are left out.</param>
public sealed record ListUrl(string Path, IReadOnlyDictionary<string, string?> State)
{
    /// <summary>The list in its plain state; what was searched for stays.</summary>
    public string Bare() => QueryHelpers.AddQueryString(Path, State.Where(pair => pair.Key == "q" && !string.IsNullOrEmpty(pair.Value)));

    /// <summary>The same list with one thing changed. It starts at its first page again, unless the page is what changes.</summary>
    public string With(string key, string? value)
    {
        var changed = new Dictionary<string, string?>(State) { ["page"] = null, [key] = value };
        return QueryHelpers.AddQueryString(Path, changed.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
