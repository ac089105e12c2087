namespace KnowledgeBase.Benchmarks.Reading;

/// <summary>
/// CPU time of an action over repeated rounds. CPU time, because wall time on a shared machine says how busy the others are; a loop of our
/// own, because BenchmarkDotNet measures wall time only and brings a compiler and three pinned packages with it.
/// </summary>
/// <param name="Least">The quickest round, in ms: what the code costs when nothing disturbs it.</param>
/// <param name="Median">The middle round, in ms: what it costs as a rule, garbage collection included.</param>
internal sealed record CpuTime(double Least, double Median)
{
    // What the JIT needs to settle: methods are compiled again after 30 calls, and then in the background.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>Runs the action in <paramref name="rounds"/> rounds, after a warm-up.</summary>
    public static CpuTime Of(Action round, int rounds)
    {
        for (var began = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - began < WarmUp;)
        {
            round();
        }

        var times = Enumerable.Range(0, rounds).Select(_ => Once(round)).Order().ToList();
        return new CpuTime(times[0], times[times.Count / 2]);
    }

    public CpuTime Per(double units) => new(Least / units, Median / units);

    private static double Once(Action round)
    {
        var before = Environment.CpuUsage.TotalTime;
        round();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
