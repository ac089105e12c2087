using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>Tokens of uploaders: what they hand in waits for a reviewer, as it does on the page.</summary>
public sealed class UploadersTokenTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Captures = "/api/v1/captures";

    private readonly EmptyLibrary library = new();
    private HttpClient program = null!;
    private HttpClient editor = null!;

    public async Task InitializeAsync()
    {
        await library.InitializeAsync();
        program = await library.ClientOfAsync();
        await program.GiveTokenAsync(library.Services, TokenScopes.Upload, AccountRole.Uploader);
        editor = await library.ClientOfAsync(AccountRole.Editor);
    }

    public Task DisposeAsync()
    {
        program.Dispose();
        editor.Dispose();
        return library.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task WaitsUntilAReviewerLetsItIn()
    {
        var answer = await SendAsync(("a.md", Article(1)), ("empty.md", ""));
        var id = (int)answer["uploadId"]!;
        Assert.Equal(["a.md pending", "empty.md pending"], answer["captures"]!.AsArray().Select(file => $"{file!["fileName"]} {file["status"]}{file["id"]}"));
        await editor.UploadRestsAsync(id);
        Assert.Equal(0, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(editor)));
        var waiting = await JsonAsync(await program.GetAsync($"/api/v1/uploads/{id}"));
        Assert.Equal("waiting", (string?)waiting["status"]);
        Assert.Equal(["new", "unreadable"], waiting["files"]!.AsArray().Select(file => (string?)file!["preview"]));

        await editor.SubmitAsync($"/admin/uploads/{id}", ("decision", "CommitUnambiguous"));
        await editor.UploadRestsAsync(id);
        var done = await JsonAsync(await program.GetAsync($"/api/v1/uploads/{id}"));
        Assert.Equal("committed", (string?)done["status"]);
        Assert.Equal(["ingested", "leftout"], done["files"]!.AsArray().Select(file => (string?)file!["became"]));
        Assert.Equal("ingested", (string?)(await JsonAsync(await program.GetAsync($"{Captures}/{done["files"]![0]!["captureId"]}")))["outcome"]);
        var again = await SendAsync(("a.md", Article(1)));
        Assert.Equal(("duplicate", null), ((string?)again["captures"]![0]!["status"], (int?)again["uploadId"]));
    }

    [Fact]
    public async Task EveryRequestIsAnUploadOfItsOwnSoThatNothingJoinsWhatAReviewerLooksAt()
    {
        var first = await SendAsync(("a.md", Article(1)));
        var second = await SendAsync(("b.md", Article(2)));
        Assert.NotEqual((int)first["uploadId"]!, (int)second["uploadId"]!);
    }

    [Fact]
    public async Task NobodySeesOrRetriesWhatOthersHandedIn()
    {
        using var direct = await library.ClientOfAsync();
        await direct.GiveTokenAsync(library.Services);
        using var form = Form(("mine.md", Article(3)));
        var capture = (await JsonAsync(await direct.PostAsync(Captures, form)))["captures"]![0]!["id"];
        var upload = (await SendAsync(("a.md", Article(1))))["uploadId"];
        using var other = await library.ClientOfAsync();
        await other.GiveTokenAsync(library.Services, TokenScopes.Upload, AccountRole.Uploader);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Captures}/{capture}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"{Captures}/{capture}/retry", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/uploads/{upload}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await direct.GetAsync($"/api/v1/uploads/{upload}?page=-7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await direct.GetAsync("/api/v1/uploads/999")).StatusCode);
    }

    [Fact]
    public async Task WhatBreaksOffKeepsWhatCameBefore()
    {
        using var whole = Form(("a.md", Article(1)), ("b.md", Article(2)));
        var content = new ByteArrayContent((await whole.ReadAsByteArrayAsync())[..^100]);
        content.Headers.ContentType = whole.Headers.ContentType;
        var answer = await program.PostAsync(Captures, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await JsonAsync(answer);
        Assert.Equal("a.md", (string?)Assert.Single(problem["captures"]!.AsArray())!["fileName"]);
        Assert.NotNull(problem["uploadId"]);
    }

    private async Task<JsonNode> SendAsync(params (string Name, string Text)[] files)
    {
        using var form = Form(files);
        var answer = await program.PostAsync(Captures, form);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await JsonAsync(answer);
    }

    private static MultipartFormDataContent Form(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent("a-boundary");
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        return form;
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    private static string Article(int number) => $"# {number} 番めの記事\n\n{number} 番めの記事の文章です。研究の背景と方法、そして得られた結果を順に紹介します。\n";
}
