using System.Net;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

public sealed class PrivateLibrary : Library
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:RequireLogin", "true");
    }
}

public sealed class PrivateLibraryTests(PrivateLibrary library) : IClassFixture<PrivateLibrary>
{
    private static readonly string[] Open = ["/healthz", "/readyz", "/sign-in", "/sign-in/code", "/setup", "/errors/404"];

    [Fact]
    public async Task StrangersAreLedToSigningInAndProgramsAreToldWhy()
    {
        using var stranger = await library.ClientOfAsync();
        foreach (var route in Routes.All(library.Services).Where(route => !Open.Contains(route.Path) && !IsFile(route.Path)))
        {
            using var answer = await stranger.GetAsync(route.Path);
            var expected = route.IsPage ? HttpStatusCode.Redirect : route.Methods.Count > 0 && !route.Methods.Contains("GET") ? answer.StatusCode : HttpStatusCode.Unauthorized;
            Assert.True(answer.StatusCode == expected, $"{route.Path}: {answer.StatusCode}");
            Assert.DoesNotContain("Attention", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Every.Address), MemberType = typeof(Every))]
    [InlineData("/feed.atom?q=bert")]
    [InlineData("/papers.bib")]
    [InlineData("/papers/1/cite?format=ris")]
    public async Task ReadersReadEverythingAndNobodyElseAnything(string path)
    {
        using var reader = await library.ClientOfAsync(AccountRole.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(path)).StatusCode);
        if (!path.EndsWith('z'))
        {
            using var stranger = await library.ClientOfAsync();
            Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task ATokenToReadReadsAndOneToUploadDoesNot()
    {
        using var reads = await library.ClientOfAsync();
        await reads.GiveTokenAsync(library.Services, TokenScopes.Read, AccountRole.Reader);
        using var uploads = await library.ClientOfAsync();
        await uploads.GiveTokenAsync(library.Services);
        Assert.Equal(HttpStatusCode.OK, (await reads.GetAsync("/api/v1/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await uploads.GetAsync("/api/v1/articles")).StatusCode);
    }

    [Fact]
    public async Task WhatWentIsToldToReadersOnlyAlsoAtAddressesThatLeadNowhere()
    {
        await using (var scope = library.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
            db.RetiredIds.Add(new RetiredId { Of = CorrectionSubject.Author, Id = 4711, Reference = "nobody any more" });
            await db.SaveChangesAsync();
        }

        using var reader = await library.ClientOfAsync(AccountRole.Reader);
        using var stranger = await library.ClientOfAsync();
        foreach (var path in (string[])["/authors/4711/cite", "/authors/4711.x", "/api/v1/authors/4711/cite"])
        {
            Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task TheSignInPageIsDressed()
    {
        using var stranger = await library.ClientOfAsync();
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/css/accounts.css")).StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Farticles%2F1%3Flang%3Den", (await stranger.GetAsync("/articles/1?lang=en")).Headers.Location?.PathAndQuery);
    }

    private static bool IsFile(string path) =>
        path.StartsWith("/css/", StringComparison.Ordinal) || path.StartsWith("/js/", StringComparison.Ordinal) || path.StartsWith("/lib/", StringComparison.Ordinal) || path.StartsWith("/favicon", StringComparison.Ordinal);
}
