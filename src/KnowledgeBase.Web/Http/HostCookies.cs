using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Over https the app's cookies are called <c>__Host-kb.…</c>, so that no other host of the domain and no plain http can set them (RFC 6265bis section 4.1.3.2).
/// Over plain http browsers refuse that name, so it depends on the request; here, once, for sessions, forms and notices alike.
/// </summary>
internal static class HostCookies
{
    private const string Own = "kb.";

    private const string Prefix = "__Host-";

    /// <summary>Goes before whatever reads or sets cookies.</summary>
    public static void UseHostCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.IsHttps)
        {
            var headers = context.Request.Headers;
            headers.Cookie = Read(headers.Cookie);
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.SetCookie = Written(context.Response.Headers.SetCookie);
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    // Those without the prefix may come from anywhere, and are not read.
    private static StringValues Read(StringValues sent) => sent
        .SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(cookie => !cookie.StartsWith(Own, StringComparison.Ordinal))
        .Select(cookie => cookie.StartsWith(Prefix + Own, StringComparison.Ordinal) ? cookie[Prefix.Length..] : cookie)
        .ToArray() is { Length: > 0 } cookies ? string.Join("; ", cookies) : StringValues.Empty;

    private static StringValues Written(StringValues set) =>
        new([.. set.Select(cookie => cookie?.StartsWith(Own, StringComparison.Ordinal) == true ? Prefix + cookie : cookie)]);
}
