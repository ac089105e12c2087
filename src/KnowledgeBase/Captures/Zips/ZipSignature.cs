namespace KnowledgeBase.Captures.Zips;

/// <summary>How a zip begins, whatever its name: with the header of a member, or, when it is empty, with the end of its directory.</summary>
internal static class ZipSignature
{
    public const int Length = 4;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);
}
