using System.Net;
using AngleSharp.Html.Parser;
using KnowledgeBase.Audit;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>A library of its own for each test, because accounts change and addresses are throttled.</summary>
public sealed class SigningInTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EmptyLibrary library = new();

    public async Task InitializeAsync()
    {
        await library.InitializeAsync();
        await library.Services.PersonAsync(AccountRole.Admin);
    }

    public Task DisposeAsync() => library.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Theory]
    [InlineData("/admin/captures?outcome=pending", "/admin/captures?outcome=pending")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/?q=日本 a", "/?q=%E6%97%A5%E6%9C%AC a")]
    [InlineData(null, "/")]
    public async Task GoesOnToWhereItWasToGoButNeverToAnotherSite(string? returnUrl, string goesTo)
    {
        var answer = await library.Client.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password), ("returnUrl", returnUrl));
        Assert.Equal(goesTo, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SaysTheSameOfAnUnknownNameAndAWrongPassword()
    {
        var unknown = await PageAsync(await library.Client.SubmitAsync("/sign-in", ("name", "nobody"), ("password", "wrong password here")));
        var wrong = await PageAsync(await library.Client.SubmitAsync("/sign-in", ("name", "admin"), ("password", "wrong password here")));
        Assert.Equal(unknown, wrong);
    }

    [Fact]
    public async Task ANameOrCodeThatCannotBeNormalisedIsAFailedTry()
    {
        Assert.Contains("account-refusal", await TextAsync(await library.Client.SubmitAsync("/sign-in", ("name", "a\uFFFE"), ("password", "\uFFFE"))), StringComparison.Ordinal);
        await library.SignInAsync(AccountRole.Admin);
        await SwitchOnAsync();
        using var other = await library.ClientOfAsync();
        await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Contains("account-refusal", await TextAsync(await other.SubmitAsync("/sign-in/code", ("code", "\uFFFE"))), StringComparison.Ordinal);
        await using var scope = library.Services.CreateAsyncScope();
        var failed = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().AuditLog.Where(entry => entry.Action == AuditActions.SignInFailed);
        Assert.Equal(["account a\uFFFD", "account admin"], await failed.OrderBy(entry => entry.Id).Select(entry => entry.Subject).ToListAsync());
    }

    [Fact]
    public async Task TooManyWrongTriesStopTheAddressAndNoHeaderMakesItAnother()
    {
        for (var i = 0; i < SignInThrottle.Most; i++)
        {
            library.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
            library.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{i}");
            await library.Client.SubmitAsync("/sign-in", ("name", $"name{i}"), ("password", "wrong password here"));
        }

        var answer = await library.Client.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("300", answer.Headers.GetValues("Retry-After").Single());

        library.Visitor.Address = IPAddress.Parse("203.0.113.77");
        await library.Client.SignInAsync("admin");
    }

    [Fact]
    public async Task TooManyWrongTriesFromEverywhereStopTheAccountForAMoment()
    {
        for (var i = 0; i < 20; i++)
        {
            library.Visitor.Address = IPAddress.Parse($"198.51.100.{i}");
            await library.Client.SubmitAsync("/sign-in", ("name", "admin"), ("password", "wrong password here"));
        }

        var answer = await library.Client.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("account-refusal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/setup?key=x")]
    public async Task WithoutTheTokenOfTheFormNothingHappens(string path)
    {
        await library.SignInAsync(AccountRole.Admin);
        var answer = await library.Client.PostAsync(path, new FormUrlEncodedContent([new("name", "admin"), new("password", People.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SigningOutEndsEverySessionAtOnceAlsoForACopiedCookie()
    {
        using var phone = await library.ClientOfAsync(AccountRole.Admin);
        await library.SignInAsync(AccountRole.Admin);
        await library.Client.SubmitAsync("/account", ("handler", "none")); // Any page with a form gives the token that /sign-out wants.
        Assert.Equal(HttpStatusCode.Redirect, (await library.Client.SubmitAsync("/sign-out")).StatusCode);
        Assert.Equal("/sign-in", (await phone.GetAsync("/account")).Headers.Location?.AbsolutePath);
        Assert.Equal("/sign-in", (await library.Client.GetAsync("/account")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task NothingSignsOutByBeingLookedAt()
    {
        await library.SignInAsync(AccountRole.Admin);
        await library.Client.GetAsync("/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task ANewPasswordEndsTheOtherSessionsAndKeepsThisOne()
    {
        using var phone = await library.ClientOfAsync(AccountRole.Admin);
        await library.SignInAsync(AccountRole.Admin);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync("not the password", "a new long password", "a new long password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(People.Password, "a new long password", "another long password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(People.Password, "password1234", "password1234")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(People.Password, "a new long password", "a new long password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/account")).StatusCode);
        await phone.SignInAsync("admin", "a new long password");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    public async Task LongPasswordsAreTakenWhole(int length)
    {
        await library.SignInAsync(AccountRole.Admin);
        var password = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * i % 23))));
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(People.Password, password, password)).StatusCode);
        using var other = await library.ClientOfAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", password[..^1]))).StatusCode);
        await other.SignInAsync("admin", password);
    }

    [Fact]
    public async Task TheSecondFactorIsAskedForAndACodeIsGoodOnce()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, recovery) = await SwitchOnAsync();
        using var other = await library.ClientOfAsync();
        Assert.Equal("/sign-in/code", (await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password))).Headers.Location?.OriginalString);
        Assert.Equal("/sign-in", (await other.GetAsync("/account")).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await other.SubmitAsync("/sign-in/code", ("code", "000000"))).StatusCode);
        var code = Authenticator.Code(key, stepsAhead: 1);
        Assert.Equal("/", (await other.SubmitAsync("/sign-in/code", ("code", $"{code[..3]} {code[3..]}"))).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);

        using var third = await library.ClientOfAsync();
        await third.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal(HttpStatusCode.OK, (await third.SubmitAsync("/sign-in/code", ("code", code))).StatusCode);
        Assert.Equal("/", (await third.SubmitAsync("/sign-in/code", ("code", recovery[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)))).Headers.Location?.OriginalString);

        using var fourth = await library.ClientOfAsync();
        await fourth.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal(HttpStatusCode.OK, (await fourth.SubmitAsync("/sign-in/code", ("code", recovery[0]))).StatusCode);
    }

    [Fact]
    public async Task ACodeThatIsSentTwiceAtTheSameMomentLetsOneIn()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, _) = await SwitchOnAsync();
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => library.ClientOfAsync()));
        foreach (var browser in browsers)
        {
            await browser.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        }

        var code = Authenticator.Code(key, stepsAhead: 1);
        await Task.WhenAll(browsers.Select(browser => browser.SubmitAsync("/sign-in/code", ("code", code))));
        var seen = await Task.WhenAll(browsers.Select(browser => browser.GetAsync("/account")));
        Assert.Single(seen, answer => answer.StatusCode == HttpStatusCode.OK);
        Array.ForEach(browsers, browser => browser.Dispose());
    }

    [Fact]
    public async Task SwitchingOnWhatIsOnChangesNothing()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, recovery) = await SwitchOnAsync();
        await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", Authenticator.Code(key, stepsAhead: 1)));
        using var other = await library.ClientOfAsync();
        await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal("/", (await other.SubmitAsync("/sign-in/code", ("code", recovery[0]))).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task WrongCodesForSwitchingOnCountAsTriesToSignIn()
    {
        await library.SignInAsync(AccountRole.Admin);
        await library.Client.SubmitAsync("/account/second-factor", ("handler", "begin"));
        var key = new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/account/second-factor")).QuerySelector(".authenticator-key")!.TextContent;
        for (var i = 0; i < SignInThrottle.Most; i++)
        {
            await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", "12345"));
        }

        Assert.Equal(HttpStatusCode.OK, (await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", Authenticator.Code(key)))).StatusCode);
        library.Visitor.Address = IPAddress.Parse("203.0.113.77");
        Assert.Equal(HttpStatusCode.Redirect, (await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", Authenticator.Code(key)))).StatusCode);
    }

    [Fact]
    public async Task TheSecondFactorIsSwitchedOffByThePasswordOnly()
    {
        await library.SignInAsync(AccountRole.Admin);
        await SwitchOnAsync();
        await library.Client.SubmitAsync("/account/second-factor", ("handler", "off"), ("current", "not the password"));
        using var other = await library.ClientOfAsync();
        Assert.Equal("/sign-in/code", (await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password))).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await library.Client.SubmitAsync("/account/second-factor", ("handler", "off"), ("current", People.Password))).StatusCode);
        await other.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task AKeyThatWasSwitchedOffNeverComesBack()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, _) = await SwitchOnAsync();
        await library.Client.SubmitAsync("/account/second-factor", ("handler", "off"), ("current", People.Password));
        Assert.Null(new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/account/second-factor")).QuerySelector(".authenticator-key"));
        Assert.NotEqual(key, (await SwitchOnAsync()).Key);
    }

    [Fact]
    public async Task WhatTheSecondFactorRestsOnIsNeverStoredAsItIs()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, recovery) = await SwitchOnAsync();
        var stored = string.Join('\n', await StoredAsync());
        Assert.True(stored.Length > 500);
        Assert.All([key.Replace(" ", "", StringComparison.Ordinal), .. recovery], secret => Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task WhatAnEarlierVersionStoredAsItIsWorksOnAndIsClosedUp()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, _) = await SwitchOnAsync();
        var plain = key.Replace(" ", "", StringComparison.Ordinal);
        await using (var scope = library.Services.CreateAsyncScope())
        {
            var tokens = scope.ServiceProvider.GetRequiredService<AccountsContext>().UserTokens;
            await tokens.Where(token => token.Name == "AuthenticatorKey").ExecuteUpdateAsync(token => token.SetProperty(one => one.Value, plain));
            await tokens.Where(token => token.Name == "RecoveryCodes").ExecuteUpdateAsync(token => token.SetProperty(one => one.Value, "BCDFG-HJKMN;PQRTV-WXY23"));
        }

        await library.Services.MigrateAccountsAsync(CancellationToken.None);
        var once = await StoredAsync();
        await library.Services.MigrateAccountsAsync(CancellationToken.None);
        Assert.Equal(once, await StoredAsync());
        Assert.DoesNotContain(once, value => value.Contains(plain, StringComparison.Ordinal) || value.Contains("BCDFG", StringComparison.Ordinal));
        foreach (var code in (string[])[Authenticator.Code(key, stepsAhead: 1), "bcdfg hjkmn", "PQRTV-WXY23"])
        {
            using var other = await library.ClientOfAsync();
            await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
            Assert.Equal("/", (await other.SubmitAsync("/sign-in/code", ("code", code))).Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task WithoutTheKeysItWasClosedUpWithRecoveryCodesStillLeadIn()
    {
        await library.SignInAsync(AccountRole.Admin);
        var (key, recovery) = await SwitchOnAsync();
        await using (var scope = library.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AccountsContext>().UserTokens.Where(token => token.Name == "AuthenticatorKey")
                .ExecuteUpdateAsync(token => token.SetProperty(one => one.Value, "v1.CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        }

        using var other = await library.ClientOfAsync();
        await other.SubmitAsync("/sign-in", ("name", "admin"), ("password", People.Password));
        Assert.Equal(HttpStatusCode.OK, (await other.SubmitAsync("/sign-in/code", ("code", Authenticator.Code(key, stepsAhead: 1)))).StatusCode);
        Assert.Equal("/", (await other.SubmitAsync("/sign-in/code", ("code", recovery[0]))).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task TheSecondStepAloneLeadsNowhere()
    {
        Assert.Equal("/sign-in", (await library.Client.GetAsync("/sign-in/code")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, (await library.Client.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("code", "000000")]))).StatusCode);
    }

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountsContext>().UserTokens.OrderBy(token => token.Name).Select(token => token.Value!).ToListAsync();
    }

    private async Task<(string Key, IReadOnlyList<string> Recovery)> SwitchOnAsync()
    {
        await library.Client.SubmitAsync("/account/second-factor", ("handler", "begin"));
        var page = new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/account/second-factor"));
        var key = page.QuerySelector(".authenticator-key")!.TextContent;
        Assert.True(page.QuerySelector(".qr-code path")!.GetAttribute("d")!.Length > 1000);
        Assert.Equal(HttpStatusCode.OK, (await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", "12345"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await library.Client.SubmitAsync("/account/second-factor", ("handler", "on"), ("code", Authenticator.Code(key)))).StatusCode);
        page = new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/account/second-factor"));
        var recovery = page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.DoesNotContain(recovery[0], await library.Client.GetStringAsync("/account/second-factor"), StringComparison.Ordinal);
        return (key, recovery);
    }

    private Task<HttpResponseMessage> ChangeAsync(string current, string password, string again) =>
        library.Client.SubmitAsync("/account", ("current", current), ("password", password), ("again", again));

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    // Without what is typed and the token of the form.
    private static async Task<string> PageAsync(HttpResponseMessage answer)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return $"{answer.StatusCode} {page.QuerySelector("main")!.TextContent}";
    }
}
