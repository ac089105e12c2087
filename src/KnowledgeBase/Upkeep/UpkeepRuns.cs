using System.Threading.Channels;

namespace KnowledgeBase.Upkeep;

/// <summary>What was asked for and how far it is. Tasks are done one after the other, in the order in which they were asked for.</summary>
public sealed class UpkeepRuns(TimeProvider clock)
{
    private readonly Channel<UpkeepTask> asked = Channel.CreateUnbounded<UpkeepTask>();
    private readonly Dictionary<UpkeepTask, UpkeepRun> runs = [];
    private readonly Lock one = new();

    /// <summary>Puts a task in line. Does nothing while the same task waits or runs.</summary>
    public void Ask(UpkeepTask task)
    {
        lock (one)
        {
            if (runs.TryGetValue(task, out var last) && last.IsOpen)
            {
                return;
            }

            runs[task] = new UpkeepRun(task, UpkeepState.Waiting, Now, EndedUtc: null, Done: 0, Total: 0, Findings: []);
            asked.Writer.TryWrite(task);
        }
    }

    /// <summary>The last run of a task; null when it was never asked for since the start of the process.</summary>
    public UpkeepRun? Last(UpkeepTask task)
    {
        lock (one)
        {
            return runs.GetValueOrDefault(task);
        }
    }

    internal IAsyncEnumerable<UpkeepTask> AskedAsync(CancellationToken cancellationToken) => asked.Reader.ReadAllAsync(cancellationToken);

    internal void Progress(UpkeepTask task, int done, int total) => Set(task, run => run with { State = UpkeepState.Running, Done = done, Total = total });

    internal void End(UpkeepTask task, UpkeepState state, IReadOnlyList<string> findings) =>
        Set(task, run => run with { State = state, EndedUtc = Now, Findings = findings });

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private void Set(UpkeepTask task, Func<UpkeepRun, UpkeepRun> change)
    {
        lock (one)
        {
            runs[task] = change(runs[task]);
        }
    }
}
