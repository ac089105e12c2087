using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Affiliations;

/// <summary>Groups affiliations anew once after the start, beside everything else; see <see cref="RegroupAffiliations"/>.</summary>
internal sealed class AffiliationRegrouping(RegroupAffiliations regroup, ILogger<AffiliationRegrouping> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await regroup.RunAsync(stoppingToken) is > 0 and var papers)
            {
                logger.LogInformation("The list of organisations has changed: affiliations of {Papers} papers were led anew", papers);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Affiliations could not be grouped anew; the next start tries again");
        }
    }
}
