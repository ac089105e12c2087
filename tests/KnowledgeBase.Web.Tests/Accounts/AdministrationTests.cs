using System.Net;
using AngleSharp.Html.Parser;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>Admins and the accounts of others. A library of its own for each test.</summary>
public sealed class AdministrationTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Page = "/admin/accounts";

    private readonly EmptyLibrary library = new();

    public async Task InitializeAsync()
    {
        await library.InitializeAsync();
        await library.SignInAsync(AccountRole.Admin);
    }

    public Task DisposeAsync() => library.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task AnInvitationMakesAnAccountOfTheRoleThatItSaysOnce()
    {
        var link = await LinkAsync(("handler", "invite"), ("name", "花子"), ("role", "Uploader"));
        using var invited = await library.ClientOfAsync();
        var key = link[(link.IndexOf('=') + 1)..];

        // Neither name nor role are the invited person's to choose.
        var answer = await invited.SubmitAsync(link, ("key", key), ("name", "admin2"), ("role", "Admin"), ("password", "一度きりの長い合い言葉です"), ("again", "一度きりの長い合い言葉です"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("花子", await invited.GetStringAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await invited.GetAsync("/admin/captures")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GetAsync(link)).StatusCode);
        Assert.Equal(["account.invited", "account.made"], (await AuditAsync()).Where(entry => entry.StartsWith("account.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AWithdrawnInvitationAndAnOlderOneOfTheSameNameAreDead()
    {
        var first = await LinkAsync(("handler", "invite"), ("name", "taro"), ("role", "Editor"));
        var second = await LinkAsync(("handler", "invite"), ("name", "taro"), ("role", "Editor"));
        using var invited = await library.ClientOfAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await invited.GetAsync(second)).StatusCode);
        var id = new HtmlParser().ParseDocument(await library.Client.GetStringAsync(Page)).QuerySelector("form[action*='handler=withdraw'] input[name=id]")!.GetAttribute("value")!;
        await library.Client.SubmitAsync(Page, ("handler", "withdraw"), ("id", id));
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task AnotherRoleHoldsAtOnce()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/captures")).StatusCode);
        await library.Client.SubmitAsync(Page, ("handler", "role"), ("name", "editor"), ("role", "Reader"));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/captures")).StatusCode);
        await editor.SignInAsync("editor");
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/admin/captures")).StatusCode);
    }

    [Theory]
    [InlineData("disable", "disabled", "true")]
    [InlineData("delete", "name", "editor")]
    public async Task WhoIsDisabledOrDeletedIsOutAtOnceWithTheirTokens(string handler, string field, string value)
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        await editor.SubmitAsync("/account/tokens", ("handler", "make"), ("name", "clipper"), ("scope", TokenScopes.Upload), ("days", "7"));
        using var program = await library.ClientOfAsync();
        program.Send(new HtmlParser().ParseDocument(await editor.GetStringAsync("/account/tokens")).QuerySelector(".secret")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/captures/1")).StatusCode);

        await library.Client.SubmitAsync(Page, ("handler", handler), ("name", "editor"), (field, value));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/captures")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/captures/1")).StatusCode);
        Assert.Contains("account-refusal", await (await editor.SubmitAsync("/sign-in", ("name", "editor"), ("password", People.Password))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", "role", "Editor")]
    [InlineData("disable", "disabled", "true")]
    [InlineData("delete", "name", "admin")]
    public async Task TheLastAdminStays(string handler, string field, string value)
    {
        await library.Client.SubmitAsync(Page, ("handler", handler), ("name", "admin"), (field, value));
        Assert.Contains("最後の管理者", await library.Client.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAdminsWhoDeleteEachOtherAtTheSameMomentLeaveOne()
    {
        await library.Services.PersonAsync(AccountRole.Admin, "second");
        using var other = await library.ClientOfAsync();
        await other.SignInAsync("second");
        await Task.WhenAll(
            library.Client.SubmitAsync(Page, ("handler", "delete"), ("name", "second")), other.SubmitAsync(Page, ("handler", "delete"), ("name", "admin")));
        await using var scope = library.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<AccountsContext>().Users.CountAsync());
    }

    [Fact]
    public async Task ALinkForANewPasswordKeepsTheAccountAndEndsItsSessions()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        var link = await LinkAsync(("handler", "reset"), ("name", "editor"));
        using var anywhere = await library.ClientOfAsync();
        await anywhere.SubmitAsync(link, ("key", link[(link.IndexOf('=') + 1)..]), ("password", "a password never used"), ("again", "a password never used"));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/captures")).StatusCode);
        await editor.SignInAsync("editor", "a password never used");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/captures")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("admin")]
    [InlineData("ADMIN")]
    [InlineData("<b>")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("a\uFFFE")]
    public async Task ANameThatCannotBeIsRefused(string name)
    {
        await library.Client.SubmitAsync(Page, ("handler", "invite"), ("name", name), ("role", "Editor"));
        var page = await library.Client.GetStringAsync(Page);
        Assert.Contains("使えない字", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/setup?key=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("disable")]
    [InlineData("delete")]
    [InlineData("reset")]
    public async Task NobodyHasANameThatCannotBe(string handler)
    {
        var answer = await library.Client.SubmitAsync(Page, ("handler", handler), ("name", "a\uFFFE"), ("role", "Reader"), ("disabled", "true"));
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task APasswordThatIsNoTextIsRefused()
    {
        var link = await LinkAsync(("handler", "invite"), ("name", "taro"), ("role", "Editor"));
        const string Password = "a long password \uFFFE";
        using var invited = await library.ClientOfAsync();
        var answer = await invited.SubmitAsync(link, ("key", link[(link.IndexOf('=') + 1)..]), ("password", Password), ("again", Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<string> LinkAsync(params (string Name, string? Value)[] fields)
    {
        await library.Client.SubmitAsync(Page, fields);
        return new Uri(new HtmlParser().ParseDocument(await library.Client.GetStringAsync(Page)).QuerySelector(".secret")!.TextContent).PathAndQuery;
    }

    private async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().AuditLog.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }
}
