namespace KnowledgeBase.Captures.Zips;

/// <summary>How a zip begins, whatever its name: with the header of a member, or, when it is empty, with the end of its directory.</summary>
internal static class ZipSignature
{
    private const int Length = 4;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>The file is a zip by its bytes or by its name. The content is left at its beginning.</summary>
    public static async Task<bool> IsAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var start = new byte[Length];
        var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        return Is(start.AsSpan(0, length)) || IsNamed(name);
    }

    /// <summary>The name is that of a zip.</summary>
    public static bool IsNamed(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
