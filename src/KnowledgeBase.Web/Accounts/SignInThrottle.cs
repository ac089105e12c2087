using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Counts wrong passwords, codes and keys by the address of the connection, since a lockout of accounts alone lets anybody lock anybody out. Ten in five
/// minutes; then none is looked at until the oldest five minutes are over. Right ones do not count.
/// </summary>
public sealed class SignInThrottle(TimeProvider time)
{
    internal const int Most = 10;

    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int PrunedAt = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, (DateTimeOffset Began, int Tries)> counts = [];

    /// <summary>A try begins, and counts until it turns out right, so that a hundred at the same moment are not a hundred tries.</summary>
    /// <returns>False when it must not be looked at.</returns>
    public bool TryBegin(IPAddress? from)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Prune(now);
            var source = SourceOf(from);
            var count = counts.TryGetValue(source, out var known) && now - known.Began < Window ? known : (Began: now, Tries: 0);
            if (count.Tries >= Most)
            {
                return false;
            }

            counts[source] = (count.Began, count.Tries + 1);
            return true;
        }
    }

    /// <summary>The try was right.</summary>
    public void Succeeded(IPAddress? from)
    {
        lock (gate)
        {
            if (counts.TryGetValue(SourceOf(from), out var count))
            {
                counts[SourceOf(from)] = (count.Began, count.Tries - 1);
            }
        }
    }

    // A household or server has a whole /64 of IPv6 addresses (RFC 6177).
    private static IPAddress SourceOf(IPAddress? address)
    {
        var known = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
        if (known.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return known;
        }

        var bytes = known.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private void Prune(DateTimeOffset now)
    {
        if (counts.Count >= PrunedAt)
        {
            foreach (var source in counts.Where(count => now - count.Value.Began >= Window).Select(count => count.Key).ToList())
            {
                counts.Remove(source);
            }
        }
    }
}
