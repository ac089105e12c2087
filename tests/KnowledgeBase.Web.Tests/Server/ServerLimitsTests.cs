using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeBase.Web.Tests.Accounts;
using Xunit.Abstractions;

namespace KnowledgeBase.Web.Tests.Server;

/// <summary>What one client may take of the real server over real connections.</summary>
public sealed class ServerLimitsTests(ITestOutputHelper output) : IDisposable
{
    private const long TwoGigabytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Far below any body that is sent here, and what the runtime keeps before it first collects.</summary>
    private const long MostMemoryMore = 256L * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-server-");

    private string Data => folder.CreateSubdirectory("data").FullName;

    [Fact]
    public async Task ConnectionsBeyondTheNumberAreClosedAndOthersServedOn()
    {
        using var app = await StartAsync("--Kestrel:Limits:MaxConcurrentConnections=8");
        var held = new List<TcpClient>();
        for (var i = 0; i < 12; i++)
        {
            held.Add(await Sockets.SendAsync(app.Client.BaseAddress!, "GET /healthz HTTP/1.1\r\n"));
        }

        var (_, closed) = await held[^1].ReadAllAsync(Patience);
        Assert.True(closed);
        held.ForEach(socket => socket.Dispose());
        await EventuallyAsync(async () => (await app.Client.GetAsync("/healthz")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task WhoNeverEndsTheHeadersOfARequestIsCutOff()
    {
        using var app = await StartAsync("--Kestrel:Limits:RequestHeadersTimeout=00:00:01");
        using var slow = await Sockets.SendAsync(app.Client.BaseAddress!, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        var (text, closed) = await slow.ReadAllAsync(Patience);
        Assert.True(closed, text);
        Assert.DoesNotContain("Server:", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhoSendsABodyDropByDropIsCutOffAndNothingOfItStays()
    {
        using var app = await StartAsync();
        await app.Client.GiveTokenAsync(Data);
        using var slow = await Sockets.SendAsync(
            app.Client.BaseAddress!,
            $"POST /api/v1/captures?fileName=a.md HTTP/1.1\r\nHost: localhost\r\nAuthorization: {app.Client.DefaultRequestHeaders.Authorization}\r\nContent-Type: text/markdown\r\nContent-Length: 100000\r\n\r\n# ");
        var (text, closed) = await slow.ReadAllAsync(Patience);
        Assert.True(closed, text);
        Assert.True(text.Length == 0 || text.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), text);
        Assert.Equal(0, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(app.Client)));
    }

    [Fact]
    public async Task WhatIsNoRequestIsRefusedWithoutAWord()
    {
        using var app = await StartAsync();
        foreach (var request in (string[])
        [
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;\n\n0\r\n\r\n",
            "NONSENSE\r\n\r\n",
        ])
        {
            using var socket = await Sockets.SendAsync(app.Client.BaseAddress!, request);
            var (text, _) = await socket.ReadAllAsync(TimeSpan.FromSeconds(3));
            Assert.True(text.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), $"{request}: {text}");
            Assert.DoesNotContain("Server:", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.DoesNotContain("HTTP/1.1 2", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TwoGigabytesAreNeverInMemoryHoweverTheyAreSent()
    {
        using var app = await StartAsync();
        await app.Client.GiveTokenAsync(Data);
        await app.Client.PostAsync("/api/v1/captures?fileName=warm.md", new ByteArrayContent("# 題\n\n本文です。"u8.ToArray()));
        var before = MemoryOf(app);
        foreach (var chunked in (bool[])[false, true])
        {
            var sent = new Zeros(TwoGigabytes, chunked);
            HttpStatusCode? status = null;
            try
            {
                status = (await app.Client.PostAsync("/api/v1/captures?fileName=large.zip", sent)).StatusCode;
            }
            catch (HttpRequestException)
            {
                // The server may cut the connection of who keeps sending after the answer.
            }

            output.WriteLine($"chunked {chunked}: {status}, {sent.Sent:N0} bytes sent, {MemoryOf(app) - before:N0} bytes of memory more");
            Assert.True(status is HttpStatusCode.RequestEntityTooLarge or null, $"{status}");
            Assert.True(sent.Sent < TwoGigabytes, $"{sent.Sent:N0} bytes were taken.");
        }

        Assert.True(MemoryOf(app) - before < MostMemoryMore, $"{MemoryOf(app) - before:N0} bytes more.");
        Assert.Equal(1, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(app.Client)));
    }

    [Fact]
    public async Task AFormWithoutScriptThatIsTooLargeIsAnsweredInWordsInBothLanguages()
    {
        using var app = await StartAsync("--KnowledgeBase:Upload:MaxRequestBytes=100000");
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Client.BaseAddress };
        await client.BecomeAdminAsync(Data);
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var (language, word) in ((string, string)[])[("ja", "いくつかに分けて"), ("en", "in several parts")])
        {
            await client.GetAsync($"/?lang={language}");
            using var form = new MultipartFormDataContent
            {
                { new StringContent(await client.TokenAsync("/admin/upload")), "__RequestVerificationToken" },
                { new ByteArrayContent(new byte[5_000_000]), "files", "large.md" },
            };
            using var answer = await client.PostAsync("/admin/upload/files", form);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains(word, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OnlySomeUploadsAreTakenInAtOnceAndTheOthersWaitForTheirTurn()
    {
        using var app = await StartAsync("--KnowledgeBase:Upload:MaxAtOnce=2");
        await app.Client.GiveTokenAsync(Data);
        using var gate = new SemaphoreSlim(0);
        var held = Enumerable.Range(0, 2).Select(i => app.Client.PostAsync($"/api/v1/captures?fileName={i}.md", new Held($"# {i}\n\n本文です。", gate))).ToList();
        await Task.Delay(500);
        var third = app.Client.PostAsync("/api/v1/captures?fileName=third.md", new ByteArrayContent("# 三\n\n本文です。"u8.ToArray()));
        await Task.Delay(1_000);
        Assert.False(third.IsCompleted);
        Assert.True((await app.Client.GetAsync("/")).IsSuccessStatusCode); // Readers do not wait.
        gate.Release(2);
        Assert.All(await Task.WhenAll([.. held, third]), answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<RunningApp> StartAsync(params string[] settings) => RunningApp.StartAsync(Data, folder.CreateSubdirectory("captures").FullName, settings);

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                if (await holds())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (clock.Elapsed < Patience)
            {
                // Not yet.
            }

            Assert.True(clock.Elapsed < Patience);
        }
    }

    // Most memory that the process ever had resident: proc_pid_status(5).
    private static long MemoryOf(RunningApp app) => 1024 * long.Parse(
        File.ReadLines($"/proc/{app.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary>A body that is nowhere held.</summary>
    private sealed class Zeros(long length, bool chunked) : HttpContent
    {
        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var buffer = new byte[1024 * 1024];
            for (; Sent < length; Sent += buffer.Length)
            {
                await stream.WriteAsync(buffer);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = chunked ? 0 : length;
            return !chunked;
        }
    }

    /// <summary>A body whose end waits.</summary>
    private sealed class Held(string text, SemaphoreSlim gate) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
            await stream.FlushAsync();
            while (!await gate.WaitAsync(TimeSpan.FromMilliseconds(200)))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(new string('a', 500))); // Fast enough not to be cut off.
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
