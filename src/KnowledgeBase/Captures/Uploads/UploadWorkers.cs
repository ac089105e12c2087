using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>Previews the files of uploads as they come, and drops uploads that nobody decided upon.</summary>
internal sealed class UploadPreviewing(IServiceScopeFactory scopes, UploadSignal signal, TimeProvider time, ILogger<UploadPreviewing> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenExpiries = TimeSpan.FromHours(1);

    private DateTimeOffset nextExpiry;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await StepAsync(stoppingToken))
            {
                await signal.Staged.WaitAsync(Idle, stoppingToken);
            }
        }
    }

    // A fault here is one of the disk or the database; the service must outlive it.
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (time.GetUtcNow() >= nextExpiry)
            {
                await scope.ServiceProvider.GetRequiredService<ExpireUploads>().RunAsync(cancellationToken);
                nextExpiry = time.GetUtcNow() + BetweenExpiries;
            }

            if (await PreviewUpload.WaitingAsync(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>(), other: null, cancellationToken) is not { } upload)
            {
                return false;
            }

            await scope.ServiceProvider.GetRequiredService<PreviewUpload>().RunAsync(upload, patient: true, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Uploads cannot be previewed; next try in {Seconds} s", Idle.TotalSeconds);
            return false;
        }
    }
}

/// <summary>Takes uploads that were let in into the library, beginning with those that an earlier run left half done.</summary>
internal sealed class UploadCommitting(IServiceScopeFactory scopes, CommitUpload commit, UploadSignal signal, ILogger<UploadCommitting> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await StepAsync(stoppingToken))
            {
                await signal.Decided.WaitAsync(Idle, stoppingToken);
            }
        }
    }

    // A fault here is one of the disk or the database; the service must outlive it.
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await NextAsync(cancellationToken) is not { } upload)
            {
                return false;
            }

            await commit.RunAsync(upload, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "An upload cannot be let in; next try in {Seconds} s", Idle.TotalSeconds);
            return false;
        }
    }

    private async Task<int?> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().Uploads.Where(upload => upload.Status == UploadStatus.Committing)
            .OrderBy(upload => upload.Id).Select(upload => (int?)upload.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
