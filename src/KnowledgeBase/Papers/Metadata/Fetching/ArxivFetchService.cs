using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Papers.Metadata.Fetching;

/// <summary>
/// Fetches metadata from arXiv in the background where that is switched on: one request at a time with a pause after each
/// (https://info.arxiv.org/help/api/tou.html asks for three seconds), longer and longer pauses while it does not answer.
/// </summary>
internal sealed class ArxivFetchService(
    FetchArxivMetadata fetch, ArxivClient client, TimeProvider clock, IOptions<KnowledgeBaseOptions> options, ILogger<ArxivFetchService> logger) : BackgroundService
{
    private const int IdlePauses = 20;

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly KnowledgeBaseOptions.ArxivFetchOptions settings = options.Value.ArxivFetch;
    private int failures;
    private int batch = options.Value.ArxivFetch.BatchSize;

    private TimeSpan Pause => TimeSpan.FromSeconds(settings.SecondsBetweenRequests);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Enabled)
        {
            return;
        }

        if (client.Refusal() is { } refusal)
        {
            logger.LogError("Nothing is fetched from arXiv. {Reason}", refusal);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await FetchAsync(stoppingToken), clock, stoppingToken);
        }
    }

    // A fault here is one of the database; the service must outlive it.
    private async Task<TimeSpan> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var round = await fetch.RunAsync(batch, cancellationToken);
            return round.Refusal is { } refused ? BackOff(refused, round.Asked) : Next(round);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What arXiv answered could not be stored");
            return BackOff(new ArxivAnswer.Refused(fault.Message), batch);
        }
    }

    private TimeSpan Next(FetchRound round)
    {
        (failures, batch) = (0, Math.Min(settings.BatchSize, batch * 2));
        if (round.Asked > 0)
        {
            logger.LogInformation("arXiv was asked for {Asked} papers; {Papers} were filled", round.Asked, round.Papers);
        }

        return round.Asked > 0 ? Pause : Pause * IdlePauses;
    }

    // Smaller and smaller requests find the one identifier that the service stumbles over.
    private TimeSpan BackOff(ArxivAnswer.Refused refused, int asked)
    {
        failures = Math.Min(failures + 1, 30);
        batch = Math.Max(1, asked / 2);
        var grown = Pause * Math.Pow(2, failures);
        var wait = grown < LongestBackOff ? grown : LongestBackOff;
        var wanted = refused.RetryAfter < LongestWait ? refused.RetryAfter.Value : refused.RetryAfter is null ? TimeSpan.Zero : LongestWait;
        wait = wait > wanted ? wait : wanted;
        logger.LogWarning("arXiv gave no metadata; next try in {Seconds} s. {Reason}", (int)wait.TotalSeconds, refused.Reason);
        return wait;
    }
}
