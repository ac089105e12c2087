using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>
/// Cuts a BibTeX file where a line begins an entry, so that files of any length can be read and an entry without its closing brace does
/// not swallow those after it.
/// </summary>
internal static partial class BibTexChunks
{
    private const int Longest = 1024 * 1024;

    /// <summary>Each chunk with the number of its first line, from 1; null for one that is too long.</summary>
    public static async IAsyncEnumerable<(int Line, string? Chunk)> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, await EncodingAsync(stream, cancellationToken), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var chunk = new StringBuilder();
        var (first, number, tooLong) = (1, 0, false);
        await foreach (var line in LinesAsync(reader, cancellationToken))
        {
            number++;
            if (EntryStart().IsMatch(line))
            {
                yield return (first, tooLong ? null : chunk.ToString());
                chunk.Clear();
                (first, tooLong) = (number, false);
            }

            tooLong |= chunk.Length + line.Length > Longest;
            chunk.Append(tooLong ? "" : line).Append(tooLong ? "" : "\n");
        }

        yield return (first, tooLong ? null : chunk.ToString());
    }

    private static async Task<Encoding> EncodingAsync(Stream stream, CancellationToken cancellationToken)
    {
        var opening = new byte[MetadataFormats.OpeningLength];
        var length = await stream.ReadAtLeastAsync(opening, opening.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Seek(0, SeekOrigin.Begin);
        return MetadataEncoding.Of(opening.AsSpan(0, length));
    }

    // Like StreamReader.ReadLine, but a line without end is cut: what is longer than an entry may be is none.
    private static async IAsyncEnumerable<string> LinesAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (buffer, line) = (new char[16 * 1024], new StringBuilder());
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            for (var i = 0; i < length; i++)
            {
                if (buffer[i] == '\n')
                {
                    yield return line.ToString().TrimEnd('\r');
                    line.Clear();
                }
                else if (line.Length <= Longest)
                {
                    line.Append(buffer[i]);
                }
            }
        }

        yield return line.ToString();
    }

    [GeneratedRegex(@"^\s*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();
}
