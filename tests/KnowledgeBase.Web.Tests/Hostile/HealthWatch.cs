using System.Diagnostics;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>Asks whether the app is alive, again and again.</summary>
internal static class HealthWatch
{
    /// <returns>How long the slowest answer took, when it is told to stop.</returns>
    public static async Task<TimeSpan> RunAsync(HttpClient client, CancellationToken stop)
    {
        var slowest = TimeSpan.Zero;
        while (!stop.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            Assert.True((await client.GetAsync("/healthz", CancellationToken.None)).IsSuccessStatusCode);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            await Task.Delay(50, CancellationToken.None);
        }

        return slowest;
    }
}
