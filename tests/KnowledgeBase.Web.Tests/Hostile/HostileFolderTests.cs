using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>The real app, as a process of its own, with a watched folder into which somebody puts what hurts.</summary>
public sealed class HostileFolderTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Promised for a machine of its own are 5 s a file; a test machine is shared.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private static readonly string[] Quick =
        ["--KnowledgeBase:Ingestion:SettleSeconds=0.2", "--KnowledgeBase:Ingestion:PollSeconds=0.3"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-hostile-");

    [Fact]
    public async Task EveryHostileFileGetsItsOutcomeAndNothingElseSuffers()
    {
        using var app = await StartAsync();
        using var stop = new CancellationTokenSource();
        var health = WatchHealthAsync(app.Client, stop.Token);
        var there = 0;
        foreach (var (name, bytes) in HostileFiles.All)
        {
            await PutAsync(name, bytes());
            var clock = Stopwatch.StartNew();
            await LibraryOverHttp.SettledAsync(app.Client, ++there);
            output.WriteLine($"{name}: {clock.Elapsed.TotalSeconds:0.0} s");
            Assert.True(clock.Elapsed < Longest, $"{name} took {clock.Elapsed.TotalSeconds:0.0} s.");
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
    public async Task OrdinaryFilesDoNotWaitForHostileOnes()
    {
        foreach (var (name, bytes) in HostileFiles.All)
        {
            await PutAsync(name, bytes());
        }

        const int Ordinary = 40;
        for (var i = 0; i < Ordinary; i++)
        {
            await PutAsync($"zz-{i}.md", HostileFiles.Text($"# 記事{i}\n\nこれは{i}番目の、ふつうの記事の本文です。"));
        }

        using var app = await StartAsync();
        await LibraryOverHttp.SettledAsync(app.Client, HostileFiles.All.Count + Ordinary);
        var titles = (await LibraryOverHttp.ArticlesAsync(app.Client)).Select(article => article["title"]!.GetValue<string>()).ToHashSet();
        Assert.All(Enumerable.Range(0, Ordinary), i => Assert.Contains($"記事{i}", titles));
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
        for (var waited = Stopwatch.StartNew(); article is null && waited.Elapsed < Longest; await Task.Delay(100))
        {
            article = (await LibraryOverHttp.ArticlesAsync(app.Client)).FirstOrDefault(one => one["markdown"]!.GetValue<string>().Contains("終わりの文", StringComparison.Ordinal));
        }

        Assert.NotNull(article);
        Assert.Contains("これは0番目", article["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [UnreadableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task AFileThatMayNotBeReadWaitsUntilItMay()
    {
        await PutAsync("closed.md", HostileFiles.Text("# 閉じた記事\n\n本文です。"));
        File.SetUnixFileMode(Path.Combine(Captures, "closed.md"), UnixFileMode.None);
        await PutAsync("open.md", HostileFiles.Text("# 開いた記事\n\n本文です。"));
        using var app = await StartAsync();
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
        for (var waited = Stopwatch.StartNew(); readers.Any(IsRunning) && waited.Elapsed < Longest; await Task.Delay(50))
        {
        }

        Assert.DoesNotContain(readers, IsRunning);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Captures => folder.CreateSubdirectory("captures").FullName;

    private Task<RunningApp> StartAsync() => RunningApp.StartAsync(folder.CreateSubdirectory("data").FullName, Captures, Quick);

    // Written elsewhere and moved in, as a browser does with a download.
    private async Task PutAsync(string name, byte[] bytes)
    {
        var part = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(part, bytes);
        File.Move(part, Path.Combine(Captures, name));
    }

    private static async Task<TimeSpan> WatchHealthAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var slowest = TimeSpan.Zero;
        while (!cancellationToken.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            Assert.True((await client.GetAsync("/healthz", CancellationToken.None)).IsSuccessStatusCode);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            await Task.Delay(50, CancellationToken.None);
        }

        return slowest;
    }

    private static bool IsRunning(int id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}

/// <summary>Runs where permissions bind whoever runs the tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnreadableFactAttribute : FactAttribute
{
    public UnreadableFactAttribute() =>
        Skip = Environment.IsPrivilegedProcess ? "An administrator may read every file." : null;
}
