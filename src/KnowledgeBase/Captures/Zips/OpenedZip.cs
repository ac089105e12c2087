using System.IO.Compression;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Captures.Zips;

/// <summary>An entry of a zip that is no folder.</summary>
/// <param name="Path">Its path as printed, with forward slashes.</param>
/// <param name="Refusal">Why it is not opened; null when it may be.</param>
internal sealed record ZipEntry(string Path, ZipArchiveEntry Entry, string? Refusal)
{
    /// <summary>Its name without folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>A picture that captures may show.</summary>
    public bool IsPicture => Refusal is null && PictureType.IsNamed(Path);

    /// <summary>To be read as a capture, as far as its name tells.</summary>
    public bool IsCapture => Refusal is null && !IsPicture && CaptureFiles.IsCapturePath(Path);
}

/// <summary>A zip within its limits. Sizes are checked as declared before anything is unpacked, and again while it is.</summary>
internal sealed class OpenedZip : IDisposable
{
    // Text shrinks to a tenth; below this size even a thousandth of it is no bomb.
    private const int SmallEnough = 1024 * 1024;

    private readonly ZipArchive archive;

    private readonly KnowledgeBaseOptions.IngestionOptions limits;

    private long unpacked;

    private OpenedZip(ZipArchive archive, KnowledgeBaseOptions.IngestionOptions limits)
    {
        this.archive = archive;
        this.limits = limits;
        Entries = [.. Named(archive)];
    }

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <param name="zip">Seekable, and left open.</param>
    /// <exception cref="RefusedFileException">The zip is too large, cut off or damaged, or has too many entries.</exception>
    public static OpenedZip Open(Stream zip, KnowledgeBaseOptions.IngestionOptions limits)
    {
        if (zip.Length > limits.Zip.MaxBytes)
        {
            throw new RefusedFileException(FileReasons.ZipTooLarge.With(zip.Length, limits.Zip.MaxBytes));
        }

        if (ZipDirectory.Count(zip, limits.Zip.MaxMembers) is not { } count)
        {
            throw new RefusedFileException(FileReasons.ZipWithoutList.With());
        }

        if (count > limits.Zip.MaxMembers)
        {
            throw new RefusedFileException(FileReasons.ZipTooMany.With(limits.Zip.MaxMembers));
        }

        try
        {
            return new OpenedZip(new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, ZipNameEncoding.Instance), limits);
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException)
        {
            throw new RefusedFileException(FileReasons.ZipListDamaged.With());
        }
    }

    /// <summary>Unpacks an entry.</summary>
    /// <exception cref="RefusedFileException">It passes a limit, or is damaged.</exception>
    public async Task<byte[]> ReadAsync(ZipEntry entry, CancellationToken cancellationToken)
    {
        var declared = entry.Entry.Length;
        if (entry.Refusal is { } refusal || (refusal = TooLarge(entry.Entry)) is not null)
        {
            throw new RefusedFileException(refusal);
        }

        unpacked += declared;
        try
        {
            await using var content = entry.Entry.Open();
            var bytes = new byte[declared];
            var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            if (read < declared || await content.ReadAsync(new byte[1], cancellationToken) > 0 || Crc32.Of(bytes) != entry.Entry.Crc32)
            {
                throw new RefusedFileException(FileReasons.MemberChanged.With());
            }

            return bytes;
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new RefusedFileException(FileReasons.MemberDamaged.With());
        }
    }

    /// <summary>Unpacks an entry that is to be a capture.</summary>
    /// <exception cref="RefusedFileException">It passes a limit, is damaged, or is a zip itself.</exception>
    public async Task<byte[]> ReadCaptureAsync(ZipEntry entry, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(entry, cancellationToken);
        return ZipSignature.Is(bytes) || ZipSignature.IsNamed(entry.Path) ? throw new RefusedFileException(FileReasons.ZipInZip.With()) : bytes;
    }

    public void Dispose() => archive.Dispose();

    private string? TooLarge(ZipArchiveEntry entry)
    {
        if (entry.Length > limits.MaxCaptureBytes)
        {
            return FileReasons.MemberTooLarge.With(entry.Length, limits.MaxCaptureBytes);
        }

        if (entry.Length > SmallEnough && entry.Length / limits.Zip.MaxRatio > entry.CompressedLength)
        {
            return FileReasons.MemberGrows.With(limits.Zip.MaxRatio);
        }

        return unpacked + entry.Length > limits.Zip.MaxUnpackedBytes
            ? FileReasons.ZipUnpacksTooLarge.With(limits.Zip.MaxUnpackedBytes)
            : null;
    }

    private static IEnumerable<ZipEntry> Named(ZipArchive archive) =>
        from entry in archive.Entries
        let path = entry.FullName.Replace('\\', '/')
        where !path.EndsWith('/')
        select new ZipEntry(path, entry, Refusal(path, entry));

    private static string? Refusal(string path, ZipArchiveEntry entry)
    {
        const int unixType = 0xF000, symbolicLink = 0xA000;
        if (path.Length == 0 || path[0] == '/' || (path.Length > 1 && path[1] == ':'))
        {
            return FileReasons.MemberWithoutName.With();
        }

        return path.Split('/').Contains("..") ? FileReasons.MemberLeadsOut.With()
            : ((entry.ExternalAttributes >> 16) & unixType) == symbolicLink ? FileReasons.MemberIsLink.With()
            : entry.IsEncrypted ? FileReasons.MemberEncrypted.With()
            : null;
    }
}
