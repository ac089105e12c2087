using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Papers.Metadata.Fetching;

/// <summary>What one round of asking came to.</summary>
/// <param name="Asked">Identifiers asked for; 0 when all is known and fresh.</param>
/// <param name="Papers">Papers that were rebuilt with the answer.</param>
/// <param name="Refusal">Null when arXiv answered.</param>
internal sealed record FetchRound(int Asked, int Papers, ArxivAnswer.Refused? Refusal);

/// <summary>
/// Asks arXiv for the next papers of which it was not asked yet, or not for long, and stores the answer. What arXiv does not know is
/// remembered, too, so that it is not asked for again at once.
/// </summary>
internal sealed class FetchArxivMetadata(IServiceScopeFactory scopes, WriterGate gate, ArxivClient client, TimeProvider clock, IOptions<KnowledgeBaseOptions> options)
{
    private readonly KnowledgeBaseOptions.ArxivFetchOptions settings = options.Value.ArxivFetch;

    /// <param name="most">Identifiers in one request at most.</param>
    public async Task<FetchRound> RunAsync(int most, CancellationToken cancellationToken)
    {
        var ids = await NextAsync(most, cancellationToken);
        if (ids.Count == 0)
        {
            return new FetchRound(Asked: 0, Papers: 0, Refusal: null);
        }

        return await client.AskAsync(ids, cancellationToken) switch
        {
            // Of one identifier it means that there is no such paper; of many, that the service is not well.
            ArxivAnswer.Entries { Found.Count: 0 } when ids.Count > 1 => new FetchRound(ids.Count, Papers: 0, new ArxivAnswer.Refused("Its answer is empty.")),
            ArxivAnswer.Refused { OfThese: true } when ids.Count == 1 => new FetchRound(ids.Count, await StoreAsync(ids, new ArxivAnswer.Entries([]), cancellationToken), Refusal: null),
            ArxivAnswer.Entries answer => new FetchRound(ids.Count, await StoreAsync(ids, answer, cancellationToken), Refusal: null),
            ArxivAnswer.Refused refused => new FetchRound(ids.Count, Papers: 0, refused),
            _ => throw new InvalidOperationException("An answer has entries or is refused."),
        };
    }

    private async Task<List<string>> NextAsync(int most, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-settings.RefreshDays);
        return await db.PaperIdentifiers.AsNoTracking()
            .Where(identifier => identifier.Scheme == ArxivId.Scheme && !db.PaperMetadata.Any(known =>
                known.Value == identifier.Value && known.Scheme == identifier.Scheme && known.Source == MetadataSource.ArxivApi && known.ImportedUtc > since))
            .OrderBy(identifier => identifier.Id).Select(identifier => identifier.Value).Take(most).ToListAsync(cancellationToken);
    }

    private async Task<int> StoreAsync(List<string> ids, ArxivAnswer.Entries answer, CancellationToken cancellationToken)
    {
        var found = answer.Found.Where(entry => entry.Arxiv is not null).ToLookup(entry => entry.Arxiv!.Value);
        List<IdentifiedFields> entries = [.. ids.Select(id => new IdentifiedFields($"{ArxivId.Scheme}:{id}", found[id].FirstOrDefault()?.Read(), found[id].FirstOrDefault()?.Doi))];
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<StoreMetadata>().RunAsync(MetadataSource.ArxivApi, settings.BaseUrl, entries, cancellationToken);
        return stored.Papers;
    }
}
