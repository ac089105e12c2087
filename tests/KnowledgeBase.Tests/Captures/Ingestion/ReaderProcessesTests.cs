using System.Text;
using KnowledgeBase.Captures.Reading;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Tests.Captures.Ingestion;

/// <summary>Readers that misbehave, played by a shell. The real one is tried with the real app.</summary>
public sealed class ReaderProcessesTests
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes(new string('[', 1_000_000));

    [Fact]
    public async Task AReaderThatNeverEndsIsEndedAndTheFileIsUnreadable()
    {
        using var readers = Readers("printf R; while :; do :; done", cpuSeconds: 0.3);
        var preparation = await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None);
        Assert.Equal("Reading it takes more than 0.3 seconds of CPU time, the limit set by KnowledgeBase:Ingestion:Reader:MaxCpuSeconds.", preparation.Reason);
    }

    [Fact]
    public async Task AReaderThatEndsByItselfLeavesTheFileForAnotherTry()
    {
        using var readers = Readers("printf R; exit 134");
        Assert.True((await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Broke);
        Assert.True((await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Broke);
    }

    [Theory]
    [InlineData("exit 75")]
    [InlineData("echo 'Out of memory.' >&2; kill -ABRT $$")]
    [InlineData("echo 'Unhandled exception. System.OutOfMemoryException: Exception of type' >&2; kill -ABRT $$")]
    public async Task AReaderWithoutMemoryNamesTheLimitAtOnce(string end)
    {
        using var readers = Readers($"printf R; {end}");
        var preparation = await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None);
        Assert.Equal("Reading it takes more than 512 MiB of memory, the limit set by KnowledgeBase:Ingestion:Reader:MaxMemoryBytes.", preparation.Reason);
    }

    [Fact]
    public async Task AReaderWhoseStackOverflowsSaysSoAtOnce()
    {
        using var readers = Readers("printf R; { echo 'Stack overflow.'; echo '   at A.B()'; } >&2; kill -ABRT $$");
        Assert.Contains("nested too deeply", (await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReaderThatOnlyWaitsIsEndedAndTheFileLeftForAnotherTry()
    {
        using var readers = Readers("printf R; exec sleep 60", cpuSeconds: 0.1);
        Assert.True((await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Broke);
    }

    [Fact]
    public async Task AReaderThatDoesNotStartLeavesTheFileForAnotherTry()
    {
        using var readers = Readers("exit 1");
        Assert.True((await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Broke);
    }

    [Fact]
    public async Task NonsenseFromAReaderIsNoReading()
    {
        using var readers = Readers("printf R; printf '\\005\\000\\000\\000{\"a\":'; exec cat >/dev/null");
        Assert.True((await Prepare(readers).RunAsync("a.md", Large, CancellationToken.None)).Broke);
    }

    [Fact]
    public async Task WhoStopsWaitingEndsTheReader()
    {
        using var readers = Readers("printf R; exec sleep 60");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Prepare(readers).RunAsync("a.md", Large, stop.Token));
    }

    [Fact]
    public async Task APlainCaptureNeedsNoReader()
    {
        using var readers = Readers("exit 1");
        var preparation = await Prepare(readers).RunAsync("a.md", Encoding.UTF8.GetBytes("# 題\n\n本文です。"), CancellationToken.None);
        Assert.Equal("題", preparation.Prepared!.Article.Title);
    }

    [Fact]
    public void OrdinaryCapturesArePlain() =>
        Assert.All(Directory.GetFiles(Repository.Samples, "*.*", SearchOption.AllDirectories), file => Assert.True(PlainCapture.Is(File.ReadAllBytes(file), new())));

    [Theory]
    [InlineData("[", 6_001)]
    [InlineData("\n", 4_001)]
    [InlineData("あ", 50_000)]
    public void MoreMarksLinesOrBytesThanAnyArticleHasAreNotPlain(string text, int times) =>
        Assert.False(PlainCapture.Is(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times))), new()));

    private static ReaderProcesses Readers(string script, double cpuSeconds = 5)
    {
        var options = new KnowledgeBaseOptions();
        options.Ingestion.Reader.MaxCpuSeconds = cpuSeconds;
        return new ReaderProcesses(new ReaderCommand("/bin/sh", ["-c", script]), Options.Create(options));
    }

    private static PrepareCapture Prepare(ReaderProcesses readers) =>
        new(Options.Create(new KnowledgeBaseOptions()), NullLogger<PrepareCapture>.Instance, readers);
}
