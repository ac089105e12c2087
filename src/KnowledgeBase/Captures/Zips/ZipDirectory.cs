using System.Buffers.Binary;

namespace KnowledgeBase.Captures.Zips;

/// <summary>
/// Counts the entries in a zip's central directory (APPNOTE 4.3.12–16) without keeping them: the framework's reader makes an object of
/// each before anyone can say that there are too many.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;

    private const int HeaderLength = 46;

    private const int LocatorLength = 20;

    /// <summary>The entries, at most one more than asked for; null when there is no directory, as in a zip that was cut off.</summary>
    /// <param name="zip">Seekable; its position is moved.</param>
    /// <param name="most">Where counting may end.</param>
    public static int? Count(Stream zip, int most)
    {
        if (End(zip) is not { } end)
        {
            return null;
        }

        var at = Offset(zip, end.Record, end.Position);
        var count = 0;
        Span<byte> header = stackalloc byte[HeaderLength];
        while (count <= most && Read(zip, at, header) && header[..4].SequenceEqual("PK\x01\x02"u8))
        {
            count++;
            at += HeaderLength + Short(header[28..]) + Short(header[30..]) + Short(header[32..]);
        }

        return count;
    }

    // The last record of the file; a comment of at most 64 K may stand behind it.
    private static (byte[] Record, long Position)? End(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        var start = zip.Length - tail.Length;
        var at = Read(zip, start, tail) ? tail.AsSpan().LastIndexOf("PK\x05\x06"u8) : -1;
        return at >= 0 && at + EndLength <= tail.Length ? (tail[at..(at + EndLength)], start + at) : null;
    }

    private static long Offset(Stream zip, byte[] end, long position)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (offset != uint.MaxValue)
        {
            return offset;
        }

        // Zip64: a locator before the record says where the larger record is, and that where the directory is.
        Span<byte> locator = stackalloc byte[LocatorLength];
        Span<byte> large = stackalloc byte[56];
        return Read(zip, position - LocatorLength, locator) && Read(zip, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), large)
            ? BinaryPrimitives.ReadInt64LittleEndian(large[48..])
            : -1;
    }

    private static bool Read(Stream zip, long at, Span<byte> into)
    {
        if (at < 0 || at > zip.Length - into.Length)
        {
            return false;
        }

        zip.Position = at;
        return zip.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }

    private static int Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
