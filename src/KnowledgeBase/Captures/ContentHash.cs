using System.Security.Cryptography;

namespace KnowledgeBase.Captures;

/// <summary>What bytes are known by: SHA-256 as 64 lower-case hex digits.</summary>
internal static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a stream to its end.</summary>
    public static async Task<string> OfAsync(Stream content, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
}
