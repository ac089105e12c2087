using System.Collections.Concurrent;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Counts of large libraries, kept for a while. Those of smaller ones are counted whenever they are asked for.</summary>
public sealed class KeptCounts(TimeProvider time)
{
    /// <summary>With more captures than this, counts are kept.</summary>
    public const int Large = 50_000;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan For = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Type, (object Counts, DateTime AtUtc)> kept = new();

    /// <summary>Somebody changed many captures at once and wants to see it.</summary>
    public void Forget() => kept.Clear();

    /// <param name="count">Counts; told the present instant.</param>
    /// <param name="size">How many captures were counted.</param>
    internal async Task<TCounts> GetAsync<TCounts>(Func<DateTime, Task<TCounts>> count, Func<TCounts, int> size)
        where TCounts : class
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (kept.TryGetValue(typeof(TCounts), out var last) && now - last.AtUtc < For)
        {
            return (TCounts)last.Counts;
        }

        var counts = await count(now);
        if (size(counts) > Large)
        {
            kept[typeof(TCounts)] = (counts, now);
        }

        return counts;
    }
}
