using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Zips;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>A file that has come whole and belongs to no upload yet.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
internal sealed record IncomingFile(string File, string Hash, long Size);

/// <summary>
/// The bytes of uploads that nobody decided upon yet, in <c>uploads</c> below the data directory. Files are named by numbers and hashes that
/// are ours; what a sender calls them stays in the database.
/// </summary>
public sealed class StagedFiles(IOptions<KnowledgeBaseOptions> options)
{
    private readonly string root = Path.Combine(Path.GetFullPath(options.Value.DataDirectory), "uploads");

    private readonly KnowledgeBaseOptions.IngestionOptions limits = options.Value.Ingestion;

    private string IncomingFolder => Path.Combine(root, "incoming");

    /// <summary>Writes what is sent to disk. Beyond the limit of its kind it stops at once, and nothing stays.</summary>
    /// <exception cref="RefusedFileException">It is larger than a file of its kind may be.</exception>
    internal async Task<IncomingFile> ReceiveAsync(string name, Stream sent, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(IncomingFolder);
        var file = Path.Combine(IncomingFolder, Guid.NewGuid().ToString("N"));
        try
        {
            await using var written = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var (hash, size) = await CopyAsync(name, sent, written, cancellationToken);
            return new IncomingFile(file, hash, size);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    /// <summary>Gives a file that has come to an upload. The same bytes lie there once.</summary>
    internal void Keep(IncomingFile incoming, int upload)
    {
        Directory.CreateDirectory(FolderOf(upload));
        File.Move(incoming.File, PathOf(upload, incoming.Hash), overwrite: true);
    }

    /// <summary>Drops a file that has come and is not needed.</summary>
    internal static void Drop(IncomingFile incoming) => File.Delete(incoming.File);

    /// <exception cref="IOException">It is not there any more.</exception>
    internal Stream Open(int upload, string hash) => File.Exists(PathOf(upload, hash))
        ? new FileStream(PathOf(upload, hash), FileMode.Open, FileAccess.Read, FileShare.Read)
        : throw new IOException("What was kept of the file is gone. Upload it again.");

    /// <summary>Deletes what was kept of an upload.</summary>
    internal void Delete(int upload)
    {
        if (Directory.Exists(FolderOf(upload)))
        {
            Directory.Delete(FolderOf(upload), recursive: true);
        }
    }

    /// <summary>Deletes what was kept of all other uploads.</summary>
    internal void DeleteAllBut(IReadOnlyCollection<int> uploads)
    {
        foreach (var folder in Directory.Exists(root) ? new DirectoryInfo(root).GetDirectories() : [])
        {
            if (int.TryParse(folder.Name, CultureInfo.InvariantCulture, out var upload) && !uploads.Contains(upload))
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>Deletes what began to come before the instant and never came whole.</summary>
    internal void DeleteBroken(DateTime beforeUtc)
    {
        if (Directory.Exists(IncomingFolder))
        {
            foreach (var file in new DirectoryInfo(IncomingFolder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < beforeUtc))
            {
                file.Delete();
            }
        }
    }

    private string FolderOf(int upload) => Path.Combine(root, upload.ToString(CultureInfo.InvariantCulture));

    private string PathOf(int upload, string hash) => Path.Combine(FolderOf(upload), hash);

    private async Task<(string Hash, long Size)> CopyAsync(string name, Stream sent, FileStream written, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = await sent.ReadAtLeastAsync(buffer, 4, throwOnEndOfStream: false, cancellationToken);
            var most = ZipSignature.Is(buffer.AsSpan(0, length)) || ZipSignature.IsNamed(name) ? limits.Zip.MaxBytes : limits.MaxCaptureBytes;
            long size = 0;
            for (; length > 0; length = await sent.ReadAsync(buffer, cancellationToken))
            {
                size += length;
                if (size > most)
                {
                    throw new RefusedFileException(FileReasons.LargerThan.With(most));
                }

                hash.AppendData(buffer, 0, length);
                await written.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
