using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Web.Tests;

/// <summary>The app as a process of its own, which can be killed.</summary>
internal sealed class RunningApp : IDisposable
{
    private readonly Process process;

    private RunningApp(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Starts the app and waits until it answers.</summary>
    public static Task<RunningApp> StartAsync(string data, string captures, params string[] settings) => StartAsync(["dotnet"], data, captures, settings);

    /// <param name="launcher">The runtime's host, behind what it is to be started by, if anything.</param>
    public static async Task<RunningApp> StartAsync(string[] launcher, string data, string captures, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var app = new RunningApp(AppProcess.Start(
            launcher, data, [$"--urls={address}", $"--KnowledgeBase:DataDirectory={data}", $"--KnowledgeBase:CaptureFolders:0={captures}", .. settings]), address);
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        await app.AnswersAsync();
        return app;
    }

    /// <summary>Processes that this one has started and that still run.</summary>
    public IReadOnlyList<int> Children => [.. Directory.GetDirectories($"/proc/{process.Id}/task")
        .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>CPU time that it and all processes it has started took so far, those that ended included.</summary>
    public TimeSpan CpuTime => Children.Aggregate(CpuTimeOf(process.Id), (sum, child) => sum + CpuTimeOf(child));

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        Client.Dispose();
    }

    // User and system time of the process and of its children that ended, in ticks of 10 ms: proc_pid_stat(5), fields 14 to 17.
    private static TimeSpan CpuTimeOf(int id)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
            return TimeSpan.FromMilliseconds(10 * fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task AnswersAsync()
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < deadline)
        {
            Assert.False(process.HasExited, "The app ended by itself.");
            try
            {
                if ((await Client.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        Assert.Fail("The app did not answer within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
