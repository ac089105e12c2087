using System.Security.Cryptography;

namespace KnowledgeBase.Captures;

/// <summary>What a file holds.</summary>
/// <param name="Bytes">Null where there are more than may be kept.</param>
/// <param name="Hash">SHA-256, 64 lower-case hex digits.</param>
/// <param name="Size">Number of bytes, of those that are not kept, too.</param>
/// <param name="Refusal">One sentence for a person when the bytes are not kept, else null.</param>
internal sealed record ReceivedContent(byte[]? Bytes, string Hash, long Size, string? Refusal)
{
    /// <summary>Reads a file. Above the limit only the hash is taken, in passing, so that no file fills the memory.</summary>
    /// <param name="limit">Most bytes that are kept.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ReceivedContent> ReadAsync(ReceivedFile file, long limit, CancellationToken cancellationToken)
    {
        await using var stream = file.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            size += read;
            if (size <= limit)
            {
                kept.Write(buffer, 0, read);
            }
        }

        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        return size <= limit
            ? new ReceivedContent(kept.ToArray(), digest, size, Refusal: null)
            : new ReceivedContent(Bytes: null, digest, size, FileReasons.TooLarge.With(size, limit));
    }
}
