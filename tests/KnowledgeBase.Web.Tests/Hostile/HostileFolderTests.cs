using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Tests.Accounts;
using Xunit.Abstractions;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>The real app, as a process of its own, with a watched folder into which somebody puts what hurts.</summary>
public sealed class HostileFolderTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>From the file's appearance to its final state, both of CPU time of the app and its readers, and by the clock of a machine of its own.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>For what must happen at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private static readonly string[] Quick =
        ["--KnowledgeBase:Ingestion:SettleSeconds=0.2", "--KnowledgeBase:Ingestion:PollSeconds=0.3"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-hostile-");

    [Fact]
    public async Task EveryHostileFileHasItsFinalStateWithinFiveSecondsAndNothingElseSuffers()
    {
        using var app = await StartAsync();
        using var stop = new CancellationTokenSource();
        var health = HealthWatch.RunAsync(app.Client, stop.Token);
        var there = 0;
        foreach (var warmUp in (string[])["yaml-flow-maps.md", "unclosed-links.md"])
        {
            await PutAsync($"warm-{warmUp}", [.. HostileFiles.All[warmUp](), (byte)'\n']);
            await LibraryOverHttp.SettledAsync(app.Client, ++there);
        }

        foreach (var (name, bytes) in HostileFiles.All)
        {
            await PutAsync(name, bytes());
            var (cpu, clock) = (app.CpuTime, new OwnMachineClock());
            await LibraryOverHttp.SettledAsync(app.Client, ++there);
            var (elapsed, wall, used) = (clock.Elapsed, clock.ByTheWall, app.CpuTime - cpu);
            output.WriteLine($"{name}: CPU {used.TotalSeconds:0.0} s, clock {elapsed.TotalSeconds:0.0} of {wall.TotalSeconds:0.0} s; {await OutcomeAsync(app.Client, there)}");
            Assert.True(used < Longest && elapsed < Longest, $"{name} took {used.TotalSeconds:0.0} s of CPU time, and {elapsed.TotalSeconds:0.0} s by the clock.");
        }

        await PutAsync("ordinary.md", HostileFiles.Text("# ふつうの記事\n\nこれはふつうの記事の本文です。"));
        await LibraryOverHttp.SettledAsync(app.Client, ++there);
        Assert.Contains(await LibraryOverHttp.ArticlesAsync(app.Client), article => article["title"]!.GetValue<string>() == "ふつうの記事");
        await stop.CancelAsync();
        var slowest = await health;
        output.WriteLine($"healthz: {slowest.TotalSeconds:0.00} s at most");
        Assert.True(slowest < LongestAnswer, $"/healthz took {slowest.TotalSeconds:0.0} s.");
    }

    [Fact]
    public async Task WhatComesAllAtOnceGetsItsOutcomeAllTheSame()
    {
        foreach (var (name, bytes) in HostileFiles.All)
        {
            await PutAsync(name, bytes());
        }

        await PutAsync("zz.md", HostileFiles.Text("# ふつうの記事\n\nこれはふつうの記事の本文です。"));
        using var app = await StartAsync();
        await LibraryOverHttp.SettledAsync(app.Client, HostileFiles.All.Count + 1);
        Assert.Contains(await LibraryOverHttp.ArticlesAsync(app.Client), article => article["title"]!.GetValue<string>() == "ふつうの記事");
    }

    [Fact]
    public async Task OrdinaryFilesDoNotWaitForHostileOnesHoweverMany()
    {
        const int Hostile = 100;
        const int Ordinary = 40;
        for (var i = 0; i < Hostile; i++)
        {
            await PutAsync($"aa-{i}.md", HostileFiles.Slow(i));
        }

        for (var i = 0; i < Ordinary; i++)
        {
            await PutAsync($"zz-{i}.md", HostileFiles.Text($"# 記事{i}\n\nこれは{i}番目の、ふつうの記事の本文です。"));
        }

        using var app = await StartAsync("--KnowledgeBase:Ingestion:Reader:Processes=1", "--KnowledgeBase:Ingestion:Reader:MaxCpuSeconds=3600");
        var (there, status) = (0, await LibraryOverHttp.StatusAsync(app.Client));
        for (var waited = Stopwatch.StartNew(); there < Ordinary && waited.Elapsed < Patience; await Task.Delay(100))
        {
            status = await LibraryOverHttp.StatusAsync(app.Client);
            there = status["captures"]!["ingested"]!.GetValue<int>();
        }

        output.WriteLine($"{status["captures"]}");
        Assert.True(there >= Ordinary && status["captures"]!["pending"]!.GetValue<int>() > Hostile / 2, $"{status}");
    }

    [Theory]
    [InlineData("Reader:MaxMemoryBytes", "67108864", "64 MiB")]
    [InlineData("Reader:MaxCpuSeconds", "0.2", "0.2 seconds")]
    public async Task AFileBeyondALimitOfTheReadersNamesItAtOnce(string setting, string value, string limit)
    {
        using var app = await StartAsync(
            "--KnowledgeBase:Ingestion:MaxCaptureBytes=67108864", "--KnowledgeBase:Ingestion:Reader:MaxCpuSeconds=60", $"--KnowledgeBase:Ingestion:{setting}={value}");
        await PutAsync("a-line-of-50-mb.md", HostileFiles.All["beyond-the-limit.md"]());
        await LibraryOverHttp.SettledAsync(app.Client, 1);
        var outcome = await OutcomeAsync(app.Client, 1);
        Assert.Contains(limit, outcome, StringComparison.Ordinal);
        Assert.Contains($"KnowledgeBase:Ingestion:{setting}", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinksOutOfTheFolderAndInCirclesAreNotFollowed()
    {
        var outside = folder.CreateSubdirectory("outside");
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "secret.md"), "# 外の秘密\n\nこれは外にあります。");
        File.CreateSymbolicLink(Path.Combine(Captures, "link.md"), Path.Combine(outside.FullName, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(Captures, "folder"), outside.FullName);
        Directory.CreateSymbolicLink(Path.Combine(Captures, "circle"), Captures);
        File.CreateSymbolicLink(Path.Combine(Captures, "itself.md"), Path.Combine(Captures, "itself.md"));
        await PutAsync("inside.md", HostileFiles.Text("# 中の記事\n\nこれは中にあります。"));
        using var app = await StartAsync();
        var status = await LibraryOverHttp.SettledAsync(app.Client, 1);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(1, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(app.Client)));
        Assert.Equal(1, status["articles"]!.GetValue<int>());
    }

    [Fact]
    public async Task AFileThatGrowsIsReadWhenItStandsStill()
    {
        using var app = await StartAsync();
        await using (var growing = new StreamWriter(new FileStream(Path.Combine(Captures, "growing.md"), FileMode.Create, FileAccess.Write, FileShare.Read)) { AutoFlush = true })
        {
            await growing.WriteAsync("# 育つ記事\n\n");
            for (var i = 0; i < 40; i++)
            {
                await growing.WriteAsync($"これは{i}番目の文です。\n\n");
                await Task.Delay(50);
            }

            await growing.WriteAsync("これが終わりの文です。\n");
        }

        JsonNode? article = null;
        for (var waited = Stopwatch.StartNew(); article is null && waited.Elapsed < Patience; await Task.Delay(100))
        {
            article = (await LibraryOverHttp.ArticlesAsync(app.Client)).FirstOrDefault(one => one["markdown"]!.GetValue<string>().Contains("終わりの文", StringComparison.Ordinal));
        }

        Assert.NotNull(article);
        Assert.Contains("これは0番目", article["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [BoundByPermissionsFact]
    [UnsupportedOSPlatform("windows")]
    public async Task AFileThatMayNotBeReadWaitsUntilItMay()
    {
        await PutAsync("closed.md", HostileFiles.Text("# 閉じた記事\n\n本文です。"));
        File.SetUnixFileMode(Path.Combine(Captures, "closed.md"), UnixFileMode.None);
        await PutAsync("open.md", HostileFiles.Text("# 開いた記事\n\n本文です。"));
        using var app = await RunningApp.StartAsync(BoundByPermissionsFactAttribute.Launcher, folder.CreateSubdirectory("data").FullName, Captures, Quick);
        await LibraryOverHttp.SettledAsync(app.Client, 1);
        File.SetUnixFileMode(Path.Combine(Captures, "closed.md"), UnixFileMode.UserRead);
        await LibraryOverHttp.SettledAsync(app.Client, 2);
    }

    [Fact]
    public async Task ReaderProcessesEndWithTheApp()
    {
        using var app = await StartAsync();
        await PutAsync("hard.md", HostileFiles.All["nested-quotes.md"]()); // Read apart, and within the limits, so that the reader lives on.
        await LibraryOverHttp.SettledAsync(app.Client, 1);
        var readers = app.Children;
        Assert.NotEmpty(readers);
        app.Kill();
        for (var waited = Stopwatch.StartNew(); readers.Any(IsRunning) && waited.Elapsed < Patience; await Task.Delay(50))
        {
        }

        Assert.DoesNotContain(readers, IsRunning);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Captures => folder.CreateSubdirectory("captures").FullName;

    private async Task<RunningApp> StartAsync(params string[] settings)
    {
        var data = folder.CreateSubdirectory("data").FullName;
        var app = await RunningApp.StartAsync(data, Captures, [.. Quick, .. settings]);
        await app.Client.GiveTokenAsync(data); // Programs may ask what became of a capture.
        return app;
    }

    // Written elsewhere and moved in, as a browser does with a download.
    private async Task PutAsync(string name, byte[] bytes)
    {
        var part = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(part, bytes);
        File.Move(part, Path.Combine(Captures, name));
    }

    /// <summary>What became of the capture. That there is a reason where it cannot be read is part of the promise.</summary>
    private static async Task<string> OutcomeAsync(HttpClient client, int id)
    {
        var capture = JsonNode.Parse(await client.GetStringAsync($"/api/v1/captures/{id}"))!;
        var (outcome, reason) = ((string?)capture["outcome"], (string?)capture["reason"]);
        Assert.NotNull(outcome);
        Assert.True(outcome != "unreadable" || reason is { Length: > 10 }, $"{capture}");
        Assert.DoesNotContain("set aside", reason ?? "", StringComparison.Ordinal);
        return $"{outcome} {reason}".TrimEnd();
    }

    private static bool IsRunning(int id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}

/// <summary>Runs where permissions can be made to bind the app: an administrator, whom they do not bind, gives up that right for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BoundByPermissionsFactAttribute : FactAttribute
{
    private const string SetPrivileges = "/usr/bin/setpriv";

    public BoundByPermissionsFactAttribute() =>
        Skip = Environment.IsPrivilegedProcess && !File.Exists(SetPrivileges) ? $"An administrator may read every file, and there is no {SetPrivileges} to give that up." : null;

    /// <summary>What the app is started with.</summary>
    internal static string[] Launcher => Environment.IsPrivilegedProcess ? [SetPrivileges, "--bounding-set=-dac_override,-dac_read_search", "dotnet"] : ["dotnet"];
}
