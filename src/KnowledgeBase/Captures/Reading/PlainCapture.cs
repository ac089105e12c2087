using System.Buffers;

namespace KnowledgeBase.Captures.Reading;

/// <summary>
/// One look at the bytes of a capture before any parser sees them. Parsers take time that grows with the square of marks, lines or depth
/// for some texts, and overflow the stack for others; where there are few of all three, they cannot. Bytes are counted, whatever their
/// encoding: where that errs, it counts too much, and a capture takes the long way for nothing.
/// </summary>
internal static class PlainCapture
{
    // What opens, closes or separates something in Markdown, HTML, YAML or JSON. Each level of depth needs at least one.
    private static readonly SearchValues<byte> Marks = SearchValues.Create("[]{}<>()`*_~|&!+-.,:=\"'\\"u8);

    /// <summary>No parser can take more than a moment for it.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes, KnowledgeBaseOptions.ReaderOptions limits) =>
        bytes.Length <= limits.MaxPlainBytes
        && bytes.Count((byte)'\n') + bytes.Count((byte)'\r') <= limits.MaxPlainLines
        && HasFewMarks(bytes, limits.MaxPlainMarks);

    private static bool HasFewMarks(ReadOnlySpan<byte> bytes, int most)
    {
        for (var at = bytes.IndexOfAny(Marks); at >= 0; at = bytes.IndexOfAny(Marks))
        {
            if (--most < 0)
            {
                return false;
            }

            bytes = bytes[(at + 1)..];
        }

        return true;
    }
}
