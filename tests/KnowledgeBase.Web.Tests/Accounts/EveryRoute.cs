using System.Net;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>What holds for every route, whoever adds it.</summary>
public sealed class EveryRoute(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task CarriesTheSecurityHeadersWhateverItAnswers()
    {
        using var admin = Client();
        await admin.SignInAsync(await library.Services.PersonAsync(AccountRole.Admin));
        using var stranger = Client();
        var faults = new List<string>();
        foreach (var path in Routes.All(library.Services).Select(route => route.Path).Distinct().Append("/nowhere").Append("/api/nowhere").Append("/nowhere.css"))
        {
            foreach (var client in (HttpClient[])[admin, stranger])
            {
                using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
                faults.AddRange(FaultsOf(answer).Select(fault => $"{path} {(int)answer.StatusCode}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task ThatIsAFormTakesNothingWithoutTheTokenOfTheForm()
    {
        using var admin = await AdminAsync();
        foreach (var page in Routes.All(library.Services).Where(route => route.IsPage && !route.Path.StartsWith("/errors/", StringComparison.Ordinal)))
        {
            using var answer = await admin.PostAsync(page.Path, new FormUrlEncodedContent([new("id", "1")]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{page.Path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task ThatChangesSomethingAndIsNoPageTakesCookiesOnlyWithTheTokenOfAForm()
    {
        using var admin = await AdminAsync();
        string[] safe = ["GET", "HEAD", "OPTIONS"];
        foreach (var route in Routes.All(library.Services).Where(route => !route.IsPage))
        {
            foreach (var method in route.Methods.Except(safe))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), route.Path) { Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "a.md" } } };
                using var answer = await admin.SendAsync(request);
                var expected = route.Path.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
                Assert.True(answer.StatusCode == expected, $"{method} {route.Path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task ChangesNothingByBeingLookedAt()
    {
        using var admin = await AdminAsync();
        var (before, seen) = (await StateAsync(), 0);
        foreach (var path in Routes.All(library.Services).Select(route => route.Path).Distinct())
        {
            using var answer = await admin.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            seen += answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" or "application/json" } ? 1 : 0;
            if (await StateAsync() is var after && after != before)
            {
                Assert.Fail($"GET {path} turned {before} into {after}");
            }
        }

        Assert.True(seen > 40, $"Only {seen} routes showed something.");
    }

    private HttpClient Client() => library.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://library.example") });

    // Not the library's own client: what is signed in once stays so for the other tests.
    private Task<HttpClient> AdminAsync() => library.ClientOfAsync(AccountRole.Admin);

    private static IEnumerable<string> FaultsOf(HttpResponseMessage answer)
    {
        var policy = Header(answer, "Content-Security-Policy");
        string[] parts = policy.Split("; ");
        foreach (var part in (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"])
        {
            if (!parts.Contains(part))
            {
                yield return $"policy without {part}: {policy}";
            }
        }

        if (policy.Contains("unsafe", StringComparison.Ordinal))
        {
            yield return policy;
        }

        foreach (var (name, value) in ((string, string)[])
            [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Strict-Transport-Security", "max-age=31536000")])
        {
            if (Header(answer, name) != value)
            {
                yield return $"{name}: {Header(answer, name)}";
            }
        }

        if (Header(answer, "Permissions-Policy").Length == 0 || Header(answer, "Server").Length > 0 || Header(answer, "X-Powered-By").Length > 0)
        {
            yield return "permissions policy missing, or the server tells what it is";
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private async Task<string> StateAsync()
    {
        await using var scope = library.Services.CreateAsyncScope();
        var (db, accounts) = (scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>(), scope.ServiceProvider.GetRequiredService<AccountsContext>());
        var stamps = await accounts.Users.OrderBy(account => account.Id).Select(account => account.SecurityStamp + account.ConcurrencyStamp).ToListAsync();
        return $"{await db.AuditLog.CountAsync()} {await db.Corrections.CountAsync()} {await db.Captures.CountAsync()} {await db.Articles.CountAsync()} {await accounts.OneTimeLinks.CountAsync()} "
            + $"{await accounts.ApiTokens.CountAsync()} {await accounts.UserTokens.CountAsync()} {string.Join(' ', stamps)}";
    }
}
