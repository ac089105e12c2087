using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Captures.Reading;

/// <summary>A capture to be read.</summary>
internal sealed record ReaderRequest(string FileName, byte[] Bytes);

/// <summary>What reading gave.</summary>
/// <param name="Prepared">Null when the capture could not be read; then one of the others says why.</param>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Fault">A fault of the reader, for the log.</param>
internal sealed record ReaderAnswer(PreparedCapture? Prepared, string? Reason, string? Fault = null);

/// <summary>
/// The wire between the app and its reader processes: blocks of bytes, each behind its length (32 bits, little-endian). A request is two
/// blocks, name (UTF-8) and content; an answer is one, JSON of <see cref="ReaderAnswer"/>.
/// </summary>
internal static class ReaderMessages
{
    /// <summary>No answer to a capture within the limits is longer; one that says so comes from a reader that is out of its mind.</summary>
    private const int LongestBlock = 1 << 30;

    /// <summary>Japanese as it is: escaped it would take twice the bytes, of which a reader holds some copies. No browser sees this JSON.</summary>
    private static readonly ReaderJson Json = new(new JsonSerializerOptions(ReaderJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(Stream stream, ReaderRequest request)
    {
        WriteBlock(stream, Encoding.UTF8.GetBytes(request.FileName));
        WriteBlock(stream, request.Bytes);
        stream.Flush();
    }

    public static void Write(Stream stream, ReaderAnswer answer)
    {
        WriteBlock(stream, JsonSerializer.SerializeToUtf8Bytes(answer, Json.ReaderAnswer));
        stream.Flush();
    }

    /// <summary>The next request; null when the other side has closed the stream.</summary>
    public static ReaderRequest? ReadRequest(Stream stream) =>
        ReadBlock(stream) is { } name && ReadBlock(stream) is { } bytes ? new ReaderRequest(Encoding.UTF8.GetString(name), bytes) : null;

    /// <summary>The answer; null when the other side ended without one.</summary>
    /// <exception cref="JsonException">The answer is none.</exception>
    public static ReaderAnswer? ReadAnswer(Stream stream) =>
        ReadBlock(stream) is { } json ? JsonSerializer.Deserialize(json, Json.ReaderAnswer) : null;

    private static void WriteBlock(Stream stream, ReadOnlySpan<byte> block)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, block.Length);
        stream.Write(length);
        stream.Write(block);
    }

    private static byte[]? ReadBlock(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < 0 or > LongestBlock)
        {
            return null;
        }

        var block = new byte[length];
        return stream.ReadAtLeast(block, length, throwOnEndOfStream: false) == length ? block : null;
    }
}

/// <summary>Readings as JSON, generated at build time: what does not stand in these types cannot come out of an answer.</summary>
[JsonSourceGenerationOptions(IncludeFields = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReaderAnswer))]
internal sealed partial class ReaderJson : JsonSerializerContext;
