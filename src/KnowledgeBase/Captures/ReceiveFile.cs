using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Zips;

namespace KnowledgeBase.Captures;

/// <summary>As what a file, or a member of a zip, was received.</summary>
public enum ReceivedAs
{
    /// <summary>A new capture, which waits to be read.</summary>
    Capture,

    /// <summary>Its bytes were known.</summary>
    Duplicate,

    /// <summary>A zip with captures in it.</summary>
    Zip,

    /// <summary>What stands beside captures: pictures that they show, and what is passed over.</summary>
    Beside,

    /// <summary>Not taken; the reason says why.</summary>
    Refused,
}

/// <summary>What became of a file that was handed in, or of a member of a zip.</summary>
/// <param name="Origin">As <see cref="Capture.Origin"/>.</param>
/// <param name="CaptureId">The capture it is; null when it is none.</param>
/// <param name="Detail">One English sentence where there is something to tell, else null.</param>
public sealed record ReceivedItem(string Origin, ReceivedAs As, int? CaptureId, string? Detail);

/// <summary>Takes a file that was handed in, from wherever it comes: a capture, or a zip of captures and their pictures.</summary>
public sealed class ReceiveFile(StoreCapture storeCapture, StoreZip storeZip, WriterGate gate)
{
    /// <returns>What became of the file; for a zip of its members as well, after it.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<IReadOnlyList<ReceivedItem>> RunAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(file, cancellationToken);
        if (await ZipSignature.IsAsync(file.FileName, content, cancellationToken))
        {
            return await storeZip.RunAsync(file, content, cancellationToken);
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var stored = await storeCapture.RunAsync(file with { Open = () => content }, cancellationToken);
        return [new ReceivedItem(file.Origin, stored.IsNew ? ReceivedAs.Capture : ReceivedAs.Duplicate, stored.Id, null)];
    }

    /// <summary>
    /// Opens a file so that it can be read from anywhere: the list of a zip's members stands at its end. What comes over the network goes
    /// through a file that vanishes when it is closed.
    /// </summary>
    internal static async Task<Stream> OpenAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var received = file.Open();
        if (received.CanSeek)
        {
            return received;
        }

        await using (received)
        {
            var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await received.CopyToAsync(spool, cancellationToken);
            spool.Position = 0;
            return spool;
        }
    }
}
