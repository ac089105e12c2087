using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Tests.Captures.Ingestion;

public sealed class SettledFilesTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private readonly SettledFiles files = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));
    private readonly FileInfo file = new(Path.GetTempFileName());

    [Fact]
    public void AFileWrittenLongAgoIsReadyAtOnceAndOnlyOnce()
    {
        Written("a", Noon.AddDays(-1));
        Assert.True(files.IsReady(file, Noon));
        files.Done(file);
        Assert.False(files.IsReady(file, Noon.AddHours(1)));
        Assert.False(files.IsWaiting);
    }

    [Fact]
    public void AFileIsReadyWhenItHasStoodStill()
    {
        Written("a", Noon);
        Assert.False(files.IsReady(file, Noon.AddSeconds(1)));
        Written("ab", Noon.AddSeconds(1));
        Assert.False(files.IsReady(file, Noon.AddSeconds(2)));
        Assert.True(files.IsWaiting);
        Assert.True(files.IsReady(file, Noon.AddSeconds(3)));
    }

    [Fact]
    public void AFileThatChangesIsReadyAgain()
    {
        Written("a", Noon);
        files.IsReady(file, Noon.AddMinutes(1));
        files.Done(file);
        Written("abc", Noon.AddMinutes(2));
        Assert.True(files.IsReady(file, Noon.AddMinutes(3)));
    }

    [Fact]
    public void AFileThatFailedIsTriedAgainLaterAndToldOfOnce()
    {
        Written("a", Noon.AddDays(-1));
        Assert.True(files.IsReady(file, Noon));
        Assert.True(files.Failed(file, "no", Noon));
        Assert.False(files.IsWaiting);
        Assert.False(files.IsReady(file, Noon.AddSeconds(9)));
        Assert.True(files.IsReady(file, Noon.AddSeconds(10)));
        Assert.False(files.Failed(file, "no", Noon.AddSeconds(10)));
    }

    public void Dispose() => file.Delete();

    private void Written(string text, DateTime at)
    {
        File.WriteAllText(file.FullName, text);
        file.LastWriteTimeUtc = at;
        file.Refresh();
    }
}
