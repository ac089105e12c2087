using System.Net;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>The walls, seen from outside: what is open to whom stands here a second time, so that nothing opens by accident.</summary>
public sealed class EveryEndpoint(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    /// <summary>Open to everybody, also where the library is private. Beside them only files that come with the app.</summary>
    private static readonly string[] Anonymous = ["/errors/{code:int}", "/healthz", "/readyz", "/setup", "/sign-in", "/sign-in/code"];

    private static readonly Dictionary<string, string[]> Guarded = new()
    {
        [Policies.SignedIn] = ["/account", "/account/second-factor", "/account/tokens", "/sign-out"],
        [Policies.Upload] =
        [
            "/admin", "/admin/upload", "/admin/upload/files", "/admin/uploads", "/admin/uploads/{id:int}", "/admin/uploads/{id:int}/events", "/admin/uploads/{id:int}/items/{item:int}",
        ],
        [Policies.Administer] = ["/admin/accounts", "/admin/audit", "/admin/audit.csv", "/admin/audit.json", "/admin/settings"],
        [Policies.UploadByToken] = ["/api/v1/captures/", "/api/v1/captures/{id:int}", "/api/v1/captures/{id:int}/retry", "/api/v1/uploads/{id:int}"],
        [Policies.Edit] =
        [
            "/admin/captures", "/admin/captures.csv", "/admin/captures.json", "/admin/captures/retry", "/admin/coverage", "/admin/captures/{id:int}", "/admin/captures/{id:int}/original", "/admin/captures/{id:int}/say", "/admin/correct/{of:regex(^(article|paper|author|affiliation)$)}/{id:int}",
            "/admin/corrections", "/admin/delete/{id:int}", "/admin/duplicates", "/admin/merge", "/admin/re-read", "/admin/re-read/{run}", "/admin/re-read/{run}/events", "/admin/removed", "/admin/split", "/admin/uncaptured", "/admin/undo/{id:int}",
        ],
    };

    [Fact]
    public void IsOpenOnlyToThoseForWhomItIsMeant()
    {
        var found = Endpoints();
        Assert.Equal(Anonymous, found.Where(one => one.Anonymous).Select(one => one.Path).Distinct().Order(StringComparer.Ordinal));
        foreach (var (policy, paths) in Guarded)
        {
            Assert.Equal(paths.Order(StringComparer.Ordinal), found.Where(one => one.Policies.Contains(policy)).Select(one => one.Path).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void NamesAPolicyOrSaysThatItIsOpenToAll() => Assert.Empty(
        Endpoints().Where(one => !one.Anonymous && (one.Policies.Count == 0 || one.Policies.Any(string.IsNullOrEmpty))).Select(one => one.Path));

    [Fact]
    public void BelowAdminAsksForMoreThanReading() => Assert.All(
        Endpoints().Where(one => one.Path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)),
        one => Assert.True(!one.Anonymous && !one.Policies.Contains(Policies.Read), one.Path));

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/robots.txt", HttpStatusCode.NotFound)]
    [InlineData("/admin/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    public async Task AnswersStrangersOnlyWhatIsThereForThem(string path, HttpStatusCode status) => Assert.Equal(status, (await library.Client.GetAsync(path)).StatusCode);

    private sealed record Guard(string Path, bool Anonymous, IReadOnlyList<string?> Policies);

    private List<Guard> Endpoints()
    {
        var guards = new List<Guard>();
        foreach (var endpoint in library.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(one => !IsFileOfTheApp(one)))
        {
            guards.Add(new Guard(
                "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy)]));
        }

        Assert.True(guards.Count > 50);
        return guards;
    }

    private static bool IsFileOfTheApp(RouteEndpoint endpoint) =>
        endpoint.Order == int.MaxValue || endpoint.Metadata.Any(one => one.GetType().Name == "StaticAssetDescriptor");
}
