using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>What goes wrong on the way, to the real app over a real connection.</summary>
public sealed class UploadRefusals : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-refusals-");
    private readonly CookieContainer cookies = new();
    private RunningApp app = null!;
    private HttpClient client = null!;

    private string Staged => Path.Combine(folder.FullName, "data", "uploads");

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync(folder.CreateSubdirectory("data").FullName, folder.CreateSubdirectory("captures").FullName);
        client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = app.Client.BaseAddress };
        await client.BecomeAdminAsync(Path.Combine(folder.FullName, "data"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        client.Dispose();
        app.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TwoGigabytesAreRefusedBeforeTheyAreSent()
    {
        var answer = await HeadersOnlyAsync(2L * 1024 * 1024 * 1024);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("KnowledgeBase:Upload:MaxRequestBytes", answer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Staged));
    }

    [Fact]
    public async Task AConnectionCutInTheMiddleLeavesWhatCameWholeAndNothingElse()
    {
        var token = await client.TokenAsync("/admin/upload");

        var first = JsonNode.Parse(await (await client.SendFileAsync("whole.md", "# 題\n\n本文です。"u8.ToArray(), token: token)).Content.ReadAsStringAsync())!;
        using (var cut = new CancellationTokenSource(300))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.SendAsync(await SlowAsync(first["upload"]!.GetValue<int>(), token), cut.Token));
        }

        await client.UploadRestsAsync(first["upload"]!.GetValue<int>());
        Assert.Single(Directory.GetFiles(Path.Combine(Staged, $"{first["upload"]}")));
        await EventuallyEmptyAsync(Path.Combine(Staged, "incoming"));
    }

    private static async Task EventuallyEmptyAsync(string path)
    {
        for (var i = 0; i < 100 && Directory.GetFiles(path).Length > 0; i++)
        {
            await Task.Delay(50);
        }

        Assert.Empty(Directory.GetFiles(path));
    }

    private static Task<HttpRequestMessage> SlowAsync(int upload, string token)
    {
        var content = new MultipartFormDataContent { { new StringContent($"{upload}"), "upload" }, { new StreamContent(new NeverEnding()), "files", "cut.md" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/admin/upload/files") { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.TransferEncodingChunked = true;
        return Task.FromResult(request);
    }

    private async Task<string> HeadersOnlyAsync(long length)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(app.Client.BaseAddress!.Host, app.Client.BaseAddress.Port);
        await using var stream = socket.GetStream();
        var head = $"POST /admin/upload/files HTTP/1.1\r\nHost: {app.Client.BaseAddress.Authority}\r\nAccept: application/json\r\nCookie: {cookies.GetCookieHeader(app.Client.BaseAddress)}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream);
        var answer = new char[4096];
        var read = await reader.ReadAsync(answer);
        return new string(answer, 0, read) + (read < 600 ? new string(answer, 0, await reader.ReadAsync(answer)) : "");
    }

    private sealed class NeverEnding : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(20, cancellationToken);
            buffer.Span[0] = (byte)'a';
            return 1;
        }
    }
}
