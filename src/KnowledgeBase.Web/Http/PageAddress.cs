using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Web.Http;

/// <summary>The address of the page that a reader asked for, in each language. For an error page that is the one that failed.</summary>
/// <param name="Origin">Scheme and host, for addresses that leave the site.</param>
/// <param name="Query">Every query value but the language.</param>
internal sealed record PageAddress(string Origin, string Path, IReadOnlyList<KeyValuePair<string, StringValues>> Query)
{
    public static PageAddress Of(HttpContext context)
    {
        var request = context.Request;
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed is not null ? failed.OriginalPath : context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path.Value;
        var query = QueryHelpers.ParseQuery(failed is not null ? failed.OriginalQueryString : request.QueryString.Value);
        return new PageAddress(
            $"{request.Scheme}://{request.Host.ToUriComponent()}",
            request.PathBase.Add(new PathString(path)).ToUriComponent(),
            [.. query.Where(pair => !string.Equals(pair.Key, Languages.Key, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>The page with its language said, which remembers it: where the language switch leads.</summary>
    public string Chosen(string language) => QueryHelpers.AddQueryString(Path, Query.Append(new(Languages.Key, language)));

    /// <summary>The whole address under which a search engine knows the page; Japanese, the default, goes unsaid.</summary>
    public string Canonical(string language) => Origin + (language == Languages.Japanese ? QueryHelpers.AddQueryString(Path, Query) : Chosen(language));
}
