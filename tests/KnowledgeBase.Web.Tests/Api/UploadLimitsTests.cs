using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>Uploads beyond the limits, to the real app over a real connection: the server counts what comes without a length.</summary>
public sealed class UploadLimitsTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-limits-");
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        var data = folder.CreateSubdirectory("data").FullName;
        app = await RunningApp.StartAsync(
            data, folder.CreateSubdirectory("captures").FullName,
            "--KnowledgeBase:Upload:MaxFiles=2", "--KnowledgeBase:Upload:MaxRequestBytes=8192", "--KnowledgeBase:Ingestion:MaxCaptureBytes=2048");
        await app.Client.GiveTokenAsync(data);
    }

    public Task DisposeAsync()
    {
        app.Dispose();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ARequestThatIsTooLargeIsRefusedAndSaysWhatToDo()
    {
        foreach (var content in (HttpContent[])[new ByteArrayContent(new byte[10_000]), new OfUnknownLength(new byte[10_000]), Multipart(10_000), new OfUnknownLength(Multipart(10_000))])
        {
            var problem = await RefusedAsync(await app.Client.PostAsync("/api/v1/captures?fileName=a.md", content));
            Assert.Equal("A request may have 8,192 bytes (KnowledgeBase:Upload:MaxRequestBytes). Send the files in several requests.", (string?)problem["detail"]);
        }

        Assert.Equal(0, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(app.Client)));
    }

    [Fact]
    public async Task FilesBeyondTheNumberAreRefusedAndThoseBeforeKept()
    {
        var problem = await RefusedAsync(await app.Client.PostAsync("/api/v1/captures", Multipart(10, 11, 12)));
        Assert.Contains("KnowledgeBase:Upload:MaxFiles", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("Send the rest in further requests.", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(["10.md", "11.md"], problem["captures"]!.AsArray().Select(capture => (string?)capture!["fileName"]));
    }

    [Fact]
    public async Task AFileThatIsTooLargeCostsTheOthersNothing()
    {
        var answer = await app.Client.PostAsync("/api/v1/captures", Multipart(3_000, 20));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var captures = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["captures"]!.AsArray();
        Assert.Equal(["unreadable", "pending"], captures.Select(capture => (string?)capture!["status"]));
        var large = JsonNode.Parse(await app.Client.GetStringAsync($"/api/v1/captures/{captures[0]!["id"]}"))!;
        Assert.Contains("KnowledgeBase:Ingestion:MaxCaptureBytes", (string?)large["reason"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> RefusedAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!;
    }

    private static MultipartFormDataContent Multipart(params int[] sizes)
    {
        var content = new MultipartFormDataContent("a-boundary");
        foreach (var size in sizes)
        {
            content.Add(new ByteArrayContent(Encoding.ASCII.GetBytes(new string('a', size))), "files", $"{size}.md");
        }

        return content;
    }

    /// <summary>A body in chunks, as of a program that writes while it sends.</summary>
    private sealed class OfUnknownLength : HttpContent
    {
        private readonly byte[] bytes;

        public OfUnknownLength(byte[] bytes)
        {
            this.bytes = bytes;
            Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        }

        public OfUnknownLength(HttpContent content)
        {
            bytes = content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            Headers.ContentType = content.Headers.ContentType;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(bytes);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
