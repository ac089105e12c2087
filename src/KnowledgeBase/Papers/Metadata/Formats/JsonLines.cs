using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Cuts a stream of any length into lines.</summary>
internal static class JsonLines
{
    /// <summary>Longer lines are passed over, so that a file without line ends does not fill the memory. In bytes.</summary>
    public const int Longest = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines with their numbers from 1, without line end and byte order mark; null for one that is too long.</summary>
    public static async IAsyncEnumerable<(int Number, byte[]? Line)> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var (number, tooLong, ended) = (1, false, false);
        while (!ended)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            ended = read.IsCompleted;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return (number, tooLong ? null : Bytes(rest.Slice(0, end), number));
                (number, tooLong) = (number + 1, false);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (ended && (rest.Length > 0 || tooLong))
            {
                yield return (number, tooLong ? null : Bytes(rest, number));
            }
            else if (rest.Length > Longest)
            {
                (tooLong, rest) = (true, rest.Slice(rest.End));
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    private static byte[]? Bytes(ReadOnlySequence<byte> line, int number)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var bytes = line.ToArray();
        return number == 1 && bytes.AsSpan().StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
    }
}
