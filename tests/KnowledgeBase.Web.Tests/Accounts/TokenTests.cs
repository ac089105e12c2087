using System.Net;
using AngleSharp.Html.Parser;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>API tokens from the page to the API.</summary>
public sealed class TokenTests(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    private const string Page = "/account/tokens";

    private const string Outcome = "/api/v1/captures/1";

    [Fact]
    public async Task ATokenIsShownOnceAndWorksUntilItIsRevoked()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        using var program = await library.ClientOfAsync();
        program.Send(await MakeAsync(editor, "once", TokenScopes.Upload));
        Assert.DoesNotContain("kb_", await editor.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Outcome)).StatusCode);
        var row = new HtmlParser().ParseDocument(await editor.GetStringAsync(Page)).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("once", StringComparison.Ordinal));
        Assert.DoesNotContain("まだ", row.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync(Page, ("handler", "revoke"), ("id", row.QuerySelector("input[name=id]")!.GetAttribute("value")));
        await IsUnknownAsync(program);
    }

    [Fact]
    public async Task ATokenThatHasExpiredIsUnknown()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        using var program = await library.ClientOfAsync();
        var token = await MakeAsync(editor, "expired", TokenScopes.Upload);
        program.Send(token);
        await using var scope = library.Services.CreateAsyncScope();
        var past = DateTime.UtcNow.AddSeconds(-1);
        await scope.ServiceProvider.GetRequiredService<AccountsContext>().ApiTokens.Where(one => one.Name == "expired").ExecuteUpdateAsync(one => one.SetProperty(old => old.ExpiresUtc, past));
        await IsUnknownAsync(program);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kb_1_")]
    [InlineData("kb_999999999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("kb_99999999999999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("kb_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA extra")]
    public async Task WhatIsNoTokenIsUnknown(string token)
    {
        using var program = await library.ClientOfAsync();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        await IsUnknownAsync(program);
    }

    [Fact]
    public async Task AWrongSecretOfARealNumberIsUnknown()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        using var program = await library.ClientOfAsync();
        var token = await MakeAsync(editor, "real", TokenScopes.Upload);
        program.Send(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'));
        await IsUnknownAsync(program);
    }

    [Fact]
    public async Task ATokenInTheQueryIsNotLookedAt()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        using var program = await library.ClientOfAsync();
        var token = await MakeAsync(editor, "query", TokenScopes.Upload);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync($"{Outcome}?access_token={token}&token={token}")).StatusCode);
    }

    [Fact]
    public async Task ATokenOpensNoPageForPeople()
    {
        using var admin = await library.ClientOfAsync(AccountRole.Admin);
        using var program = await library.ClientOfAsync();
        program.Send(await MakeAsync(admin, "pages", TokenScopes.Upload));
        foreach (var path in (string[])["/admin/accounts", "/admin/captures", "/account", "/account/tokens"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task NobodyRevokesTheTokenOfAnother()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        using var uploader = await library.ClientOfAsync(AccountRole.Uploader);
        using var program = await library.ClientOfAsync();
        var token = await MakeAsync(editor, "mine", TokenScopes.Upload);
        program.Send(token);
        await uploader.SubmitAsync(Page, ("handler", "revoke"), ("id", token.Split('_')[1]));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Outcome)).StatusCode);
    }

    [Fact]
    public async Task WithoutNameOrScopeThereIsNone()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        foreach (var (name, scope) in ((string, string)[])[("", TokenScopes.Upload), ("x", "admin"), (new string('x', 65), TokenScopes.Read)])
        {
            var answer = await editor.SubmitAsync(Page, ("handler", "make"), ("name", name), ("scope", scope), ("days", "7"));
            Assert.Contains("account-refusal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<string> MakeAsync(HttpClient person, string name, string scope)
    {
        await person.SubmitAsync(Page, ("handler", "make"), ("name", name), ("scope", scope), ("days", "7"));
        return new HtmlParser().ParseDocument(await person.GetStringAsync(Page)).QuerySelector(".secret")!.TextContent;
    }

    private static async Task IsUnknownAsync(HttpClient program)
    {
        var answer = await program.GetAsync(Outcome);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
