using System.Security.Cryptography;
using System.Threading.Channels;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>The comparisons that were asked for, the last of them. They are done one after the other.</summary>
public sealed class ReReadRuns(TimeProvider clock)
{
    private const int Most = 3;

    private readonly Channel<ReReadRun> asked = Channel.CreateUnbounded<ReReadRun>();
    private readonly Lock one = new();
    private readonly List<ReReadRun> runs = [];

    /// <summary>Those that are kept, the last one first.</summary>
    public IReadOnlyList<ReReadRun> All
    {
        get
        {
            lock (one)
            {
                return [.. runs.AsEnumerable().Reverse()];
            }
        }
    }

    /// <summary>Null when there is none of that id, or not any more.</summary>
    public ReReadRun? Find(string id) => All.FirstOrDefault(run => run.Id == id);

    internal ReReadRun Begin(string by, IReadOnlyList<int> captures)
    {
        var run = new ReReadRun(RandomNumberGenerator.GetHexString(8, lowercase: true), by, clock.GetUtcNow().UtcDateTime, captures);
        lock (one)
        {
            runs.Add(run);
            if (runs.Count > Most)
            {
                runs[0].Stop();
                runs.RemoveAt(0);
            }
        }

        asked.Writer.TryWrite(run);
        return run;
    }

    internal IAsyncEnumerable<ReReadRun> AskedAsync(CancellationToken cancellationToken) => asked.Reader.ReadAllAsync(cancellationToken);
}
