using KnowledgeBase.Captures.Attachments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>
/// Stores what lies and comes in the watched folders. Folders are looked through at the start and every few seconds; change events only
/// make the next look come sooner, because network mounts send none and queues overflow.
/// </summary>
internal sealed class CaptureFolderWatcher(
    IServiceScopeFactory scopes, IngestionSignal stored, WatchedFolders watched, IOptions<KnowledgeBaseOptions> options, TimeProvider time, ILogger<CaptureFolderWatcher> logger)
    : BackgroundService
{
    private readonly SettledFiles files = new(
        TimeSpan.FromSeconds(options.Value.Ingestion.SettleSeconds), TimeSpan.FromSeconds(options.Value.Ingestion.PollSeconds));
    private readonly IngestionSignal changed = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watchers = watched.Paths.Select(Watch).OfType<FileSystemWatcher>().ToList();
        try
        {
            while (watched.Paths.Count > 0 && !stoppingToken.IsCancellationRequested)
            {
                foreach (var folder in watched.Paths)
                {
                    watched.Looked(await LookThroughAsync(watched.Of(folder), stoppingToken));
                }

                await changed.WaitAsync(files.IsWaiting ? Soon : TimeSpan.FromSeconds(options.Value.Ingestion.PollSeconds), stoppingToken);
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private TimeSpan Soon => TimeSpan.FromSeconds(Math.Min(options.Value.Ingestion.PollSeconds, Math.Max(0.1, options.Value.Ingestion.SettleSeconds / 2)));

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    private FileSystemWatcher? Watch(string folder)
    {
        if (!Directory.Exists(folder))
        {
            logger.LogWarning("Capture folder {Folder} is not there; it is looked for again every {Seconds} s", folder, options.Value.Ingestion.PollSeconds);
            return null;
        }

        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => changed.Raise();
            watcher.Changed += (_, _) => changed.Raise();
            watcher.Renamed += (_, _) => changed.Raise();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException limit)
        {
            logger.LogWarning("Changes in {Folder} send no events ({Reason}); it is looked through every {Seconds} s", folder, limit.Message, options.Value.Ingestion.PollSeconds);
            return null;
        }
    }

    private async Task<WatchedFolder> LookThroughAsync(WatchedFolder folder, CancellationToken cancellationToken)
    {
        var look = folder with { Files = 0, Unread = [], Fault = null };
        try
        {
            var pictures = new FolderPictures(folder.Path, options.Value.Ingestion.MaxCaptureBytes);
            foreach (var file in CaptureFiles.At(folder.Path, options.Value.DataDirectory))
            {
                var isStored = files.IsReady(file, time.GetUtcNow().UtcDateTime) && await StoreAsync(file, pictures, cancellationToken);
                look = look with { Files = look.Files + 1, Stored = look.Stored + (isStored ? 1 : 0) };
                if (files.ReasonOf(file) is { } reason && look.Unread.Count < WatchedFolder.MostUnread)
                {
                    look = look with { Unread = [.. look.Unread, new UnreadFile(file.FullName, reason)] };
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Capture folder {Folder} could not be looked through; next try in {Seconds} s", folder.Path, options.Value.Ingestion.PollSeconds);
            look = look with { Fault = fault.Message };
        }

        return look with { LookedUtc = time.GetUtcNow().UtcDateTime };
    }

    // One file that cannot be opened, or vanishes, must not keep the others waiting; it is tried again at a later look.
    private async Task<bool> StoreAsync(FileInfo file, FolderPictures pictures, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var received = await scope.ServiceProvider.GetRequiredService<ReceiveFile>()
                .RunAsync(new ReceivedFile(file.Name, file.FullName, file.OpenRead, pictures.Around(file)), cancellationToken);
            files.Done(file);
            Log(received);
            if (received.Any(item => item.As == ReceivedAs.Capture))
            {
                stored.Raise();
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (files.Failed(file, fault.Message, time.GetUtcNow().UtcDateTime))
            {
                logger.LogWarning("{File} cannot be read: {Reason} It is tried again every {Seconds} s", file.FullName, fault.Message, options.Value.Ingestion.PollSeconds);
            }

            return false;
        }
    }

    private void Log(IReadOnlyList<ReceivedItem> received)
    {
        foreach (var item in received.Where(item => item.As is ReceivedAs.Zip or ReceivedAs.Refused))
        {
            logger.Log(item.As == ReceivedAs.Zip ? LogLevel.Information : LogLevel.Warning, "{Origin}: {As}. {Detail}", item.Origin, item.As, item.Detail);
        }
    }
}
