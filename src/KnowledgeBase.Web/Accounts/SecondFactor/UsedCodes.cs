using System.Collections.Concurrent;

namespace KnowledgeBase.Web.Accounts.SecondFactor;

/// <summary>Codes of authenticators that were used while they were still good: whoever looks over a shoulder must not use one again (RFC 6238 section 5.2).</summary>
public sealed class UsedCodes(TimeProvider time)
{
    // Identity takes codes of two steps of 30 seconds before and after its own clock.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Account, string Code), DateTimeOffset> used = [];

    /// <summary>Takes the code for oneself.</summary>
    /// <returns>False when it was used before, or somebody else uses it at this moment.</returns>
    public bool Use(string account, string code)
    {
        var now = time.GetUtcNow();
        foreach (var old in used.Where(one => now - one.Value >= Remembered).Select(one => one.Key).ToList())
        {
            used.TryRemove(old, out _);
        }

        return used.TryAdd((account, code), now);
    }

    /// <summary>The code was not right; it may become so.</summary>
    public void Release(string account, string code) => used.TryRemove((account, code), out _);
}
