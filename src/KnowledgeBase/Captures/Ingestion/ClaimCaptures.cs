using KnowledgeBase.Captures.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>Captures to be read now.</summary>
/// <param name="Plain">To be read here.</param>
/// <param name="Apart">To be read in reader processes, no more than are free.</param>
/// <param name="AnyWaited">Captures were found that nobody knew of; there may be more.</param>
internal sealed record Claim(IReadOnlyList<ClaimedCapture> Plain, IReadOnlyList<ClaimedCapture> Apart, bool AnyWaited);

/// <summary>
/// Hands out the captures that wait: plain ones as they come, those that may take long when a reader process is free for them. Until then
/// only their numbers are kept, so that however many they are, they take no memory and let others pass.
/// </summary>
internal sealed class ClaimCaptures(IServiceScopeFactory scopes, WriterGate gate, PrepareCapture prepare)
{
    private readonly SortedSet<int> waiting = [];

    /// <param name="beingRead">Captures that are being read apart.</param>
    public async Task<Claim> RunAsync(IReadOnlyList<int> beingRead, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var pending = scope.ServiceProvider.GetRequiredService<PendingCaptures>();
        var next = await pending.NextAsync([.. beingRead, .. waiting], cancellationToken);
        var small = await pending.LoadAsync([.. next.Where(capture => capture.Size <= prepare.MostPlainBytes).Select(capture => capture.Id)], cancellationToken);
        var plain = small.Where(capture => prepare.IsPlain(capture.Bytes)).ToList();
        waiting.UnionWith(next.Select(capture => capture.Id).Except(plain.Select(capture => capture.Id)));
        var turns = waiting.Take(Math.Max(0, prepare.PlacesApart - beingRead.Count)).ToList();
        var apart = await pending.LoadAsync(turns, cancellationToken);
        await pending.BeginAsync([.. plain.Concat(apart).Select(capture => capture.Id)], cancellationToken);
        waiting.ExceptWith(turns);
        return new Claim(plain, apart, next.Count > 0);
    }
}
