using System.Globalization;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Web.Commands;

/// <summary>
/// Reads stored captures again and says how the library was before and is after. Stopped at any moment it loses nothing: what still waits is
/// read when it is called again, or by the server.
/// </summary>
internal sealed class ReReadCommand(IServiceScopeFactory scopes, IngestPending ingestPending)
{
    private const int LinesEvery = 1000;

    /// <returns>0; 1 if a capture that was readable no longer is.</returns>
    public async Task<int> RunAsync(bool changedOnly, CancellationToken cancellationToken)
    {
        var before = await CountAsync(cancellationToken);
        var waiting = await UseAsync<ReReadCaptures, int>(reRead => reRead.WaitingAsync(cancellationToken));
        if (waiting > 0)
        {
            Print($"{waiting:N0} captures still wait from an earlier run; going on with them.");
        }
        else
        {
            waiting = await UseAsync<ReReadCaptures, int>(reRead => reRead.RunAsync(changedOnly, cancellationToken));
            Print($"{waiting:N0} captures are read again.");
        }

        await ReadAsync(waiting, cancellationToken);
        var after = await CountAsync(cancellationToken);
        foreach (var (name, count) in after)
        {
            Print($"{name,-18} {before[name],10:N0} -> {count,10:N0}  {count - before[name]:+#,0;-#,0;=}");
        }

        return after["unreadable"] > before["unreadable"] ? 1 : 0;
    }

    private async Task ReadAsync(int waiting, CancellationToken cancellationToken)
    {
        var done = 0;
        await foreach (var capture in ingestPending.ToEndAsync(cancellationToken))
        {
            if (capture.Outcome.Status == CaptureStatus.Unreadable)
            {
                Print($"unreadable {capture.FileName}  {capture.Outcome.Reason}");
            }

            if (++done % LinesEvery == 0)
            {
                Print($"{done:N0} of {Math.Max(waiting, done):N0}");
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var status = await UseAsync<ShowStatus, LibraryStatus>(show => show.RunAsync(cancellationToken));
        return new Dictionary<string, int>
        {
            ["articles"] = status.Articles,
            ["papers"] = status.Papers,
            ["authors"] = status.Authors,
            ["affiliations"] = status.Affiliations,
            ["relatedLinks"] = status.RelatedLinks,
            ["resolvedLinks"] = status.ResolvedLinks,
            ["uncapturedTargets"] = status.UncapturedTargets,
            ["unreadable"] = status.Captures.Unreadable,
        };
    }

    private async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
