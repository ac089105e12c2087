using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>Handing captures in over HTTP, by a program with a token.</summary>
public sealed class CapturesApiTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Captures = "/api/v1/captures";

    private readonly EmptyLibrary library = new();

    public async Task InitializeAsync()
    {
        await library.InitializeAsync();
        await library.Client.GiveTokenAsync(library.Services);
    }

    public Task DisposeAsync() => library.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task FilesAreStoredAnsweredAndThenRead()
    {
        var answer = await library.Client.PostAsync(Captures, Multipart(("a.md", Capture(1)), ("b.md", Capture(2)), ("a again.md", Capture(1))));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var captures = (await JsonAsync(answer))["captures"]!.AsArray();
        Assert.Equal(["a.md pending", "b.md pending", "a again.md duplicate"], captures.Select(capture => $"{capture!["fileName"]} {capture["status"]}"));
        Assert.Equal((int)captures[0]!["id"]!, (int)captures[2]!["id"]!);

        await LibraryOverHttp.SettledAsync(library.Client, captures: 2);
        var read = await JsonAsync(await library.Client.GetAsync($"{Captures}/{captures[0]!["id"]}"));
        Assert.Equal(("ingested", "ingested", "a.md"), ((string)read["status"]!, (string)read["outcome"]!, (string)read["fileName"]!));
        Assert.Equal("記事1", (string)(await JsonAsync(await library.Client.GetAsync($"/api/v1/articles/{read["articleId"]}")))["title"]!);
        Assert.Contains("no-bibliography", read["diagnostics"]!.AsArray().Select(noted => (string)noted!["code"]!));
    }

    [Fact]
    public async Task ABodyIsAFileUnderTheNameGiven()
    {
        var answer = await library.Client.PostAsync($"{Captures}?fileName=..%2F..%2Fetc%2Fnote.md", new ByteArrayContent(Encoding.UTF8.GetBytes(Capture(3))));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("note.md", (string)(await JsonAsync(answer))["captures"]![0]!["fileName"]!);
    }

    [Fact]
    public async Task ADryRunSaysWhatWouldBecomeOfThemAndStoresNothing()
    {
        var answer = await library.Client.PostAsync($"{Captures}?dryRun=true", Multipart(("a.md", Capture(1)), ("noise.md", "\0\u0001\u0002"), ("b.md", Capture(1) + "\n追記。")));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var preview = await JsonAsync(answer);
        Assert.Equal(["new", "unreadable", "newer"], preview["captures"]!.AsArray().Select(capture => (string)capture!["outcome"]!));
        Assert.Equal("記事1", (string)preview["captures"]![0]!["article"]!["title"]!);
        Assert.Equal((3, 1, 1), ((int)preview["totals"]!["files"]!, (int)preview["totals"]!["outcomes"]!["new"]!, (int)preview["totals"]!["changes"]!["articlesCreated"]!));
        Assert.Equal(0, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(library.Client)));
    }

    [Theory]
    [InlineData("", "text/markdown", HttpStatusCode.BadRequest, "fileName")]
    [InlineData("?fileName=", "text/markdown", HttpStatusCode.BadRequest, "fileName")]
    [InlineData("?fileName=a.md", "multipart/form-data", HttpStatusCode.BadRequest, "boundary")]
    [InlineData("", "multipart/form-data; boundary=x", HttpStatusCode.BadRequest, "multipart")]
    public async Task WhatCannotBeTakenSaysWhatToDo(string query, string type, HttpStatusCode status, string word)
    {
        var content = new StringContent("some text");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        await IsRefusedAsync(await library.Client.PostAsync(Captures + query, content), status, word);
    }

    [Fact]
    public async Task ARequestWithoutFileIsRefused()
    {
        await IsRefusedAsync(await library.Client.PostAsync($"{Captures}?fileName=a.md", new ByteArrayContent([])), HttpStatusCode.BadRequest, "no file");
        await IsRefusedAsync(await library.Client.PostAsync(Captures, new MultipartFormDataContent { { new StringContent("x"), "comment" } }), HttpStatusCode.BadRequest, "no file");
    }

    [Fact]
    public async Task ABodyThatBreaksOffKeepsWhatCameBefore()
    {
        var whole = await Multipart(("a.md", Capture(1)), ("b.md", Capture(2))).ReadAsByteArrayAsync();
        var type = Multipart(("a.md", "")).Headers.ContentType;
        var content = new ByteArrayContent(whole[..^200]);
        content.Headers.ContentType = type;
        var problem = await IsRefusedAsync(await library.Client.PostAsync(Captures, content), HttpStatusCode.BadRequest, "ends too early");
        Assert.Equal("a.md", (string)Assert.Single(problem["captures"]!.AsArray())!["fileName"]!);
    }

    [Fact]
    public async Task AnUnreadableCaptureIsTriedAgainAndOneThatWasReadIsNot()
    {
        var captures = (await JsonAsync(await library.Client.PostAsync(Captures, Multipart(("blank.md", " \n"), ("a.md", Capture(1))))))["captures"]!.AsArray();
        await LibraryOverHttp.SettledAsync(library.Client, captures: 2);
        var blank = await JsonAsync(await library.Client.GetAsync($"{Captures}/{captures[0]!["id"]}"));
        Assert.Equal("unreadable", (string)blank["outcome"]!);
        Assert.Contains("white space", (string)blank["reason"]!, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, (await library.Client.PostAsync($"{Captures}/{captures[0]!["id"]}/retry", null)).StatusCode);
        await IsRefusedAsync(await library.Client.PostAsync($"{Captures}/{captures[1]!["id"]}/retry", null), HttpStatusCode.Conflict, "was read");
        await IsRefusedAsync(await library.Client.PostAsync($"{Captures}/999/retry", null), HttpStatusCode.NotFound, "capture 999");
    }

    [Fact]
    public async Task NobodyHandsAnythingInWithoutATokenForItNotEvenAnAdminWithACookie()
    {
        using var visitor = await library.ClientOfAsync();
        using var admin = await library.ClientOfAsync(AccountRole.Admin);
        using var reader = await library.ClientOfAsync();
        await reader.GiveTokenAsync(library.Services, TokenScopes.Read);
        using var lowly = await library.ClientOfAsync();
        await lowly.GiveTokenAsync(library.Services, TokenScopes.Upload, AccountRole.Reader);
        foreach (var (client, status) in ((HttpClient, HttpStatusCode)[])
            [(visitor, HttpStatusCode.Unauthorized), (admin, HttpStatusCode.Unauthorized), (reader, HttpStatusCode.Forbidden), (lowly, HttpStatusCode.Forbidden)])
        {
            Assert.Equal(status, (await client.PostAsync(Captures, Multipart(("a.md", Capture(1))))).StatusCode);
            Assert.Equal(status, (await client.PostAsync($"{Captures}?dryRun=true", Multipart(("a.md", Capture(1))))).StatusCode);
        }

        Assert.Equal(0, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(library.Client)));
    }

    private static async Task<JsonNode> IsRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string word)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(word, (string)JsonNode.Parse(body)!["detail"]!, StringComparison.Ordinal);
        return JsonNode.Parse(body)!;
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    private static string Capture(int number) => $"""
        ---
        source_url: https://reading.example/archives/{number}
        title: 記事{number}
        ---

        この記事では、ある研究の背景と方法、そして得られた結果を順に紹介します。読み終えるころには、要点がつかめるはずです。これは{number}番目の記事です。
        """;

    private static MultipartFormDataContent Multipart(params (string Name, string Text)[] files)
    {
        var content = new MultipartFormDataContent("a-boundary");
        foreach (var (name, text) in files)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        return content;
    }
}
