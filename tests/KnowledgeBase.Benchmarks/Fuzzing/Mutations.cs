using System.Text;

namespace KnowledgeBase.Benchmarks.Fuzzing;

/// <summary>Changes captures at random, as damage and malice would. The same seed gives the same changes.</summary>
internal sealed class Mutations(IReadOnlyList<byte[]> inputs, int seed)
{
    /// <summary>In bytes: enough for every square that hides in a parser, small enough for many tries.</summary>
    private const int Largest = 128 * 1024;

    private const int MostChanges = 6;

    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "---\n", "title: ", "&a ", "*a ", "!!x ", "[", "]", "](", "![", "](https://a.example/archives/1)", "> ", "- ", "1. ", "    ", "# ", "**", "*", "_", "~~", "`", "```\n", "|", "\n|-|-|\n",
            "<div>", "</div>", "<b>", "<p>", "<table>", "<tr><td>", "<a href=\"", "<!--", "-->", "<![CDATA[", "<script>", "<template>", "<svg>", "<br>", "&amp;", "&#x0;", "\\", "\"", "'", "{", "}", ":", "：",
            "タイトル：", "著者：", "URL：", "**参照論文情報**\n", "**本記事の関連研究**：", "目次\n", "プレミアム会員限定コンテンツです\n", "https://arxiv.org/abs/2401.00001 ", "10.1000/", "et al.", "、", "・", "\u3000",
            "\r\n", "\n\n", "\t", "\0", "\u001b$B", "\ufeff", "\u0301", "\u202e", "あ", "http", "<!doctype html>", "data:image/png;base64,", "2024.04.022025.12.21\n", "Title: ", "URL Source: ",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xff], [0xfe, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x81], [0x8e, 0xa1],
    ];

    private readonly Random random = new(seed);

    /// <summary>The next capture and the number of the input that it comes from.</summary>
    public (int Input, byte[] Bytes) Next()
    {
        var input = random.Next(inputs.Count);
        var bytes = inputs[input];
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            bytes = Changed(bytes);
        }

        return (input, bytes.Length <= Largest ? bytes : bytes[..Largest]);
    }

    private byte[] Changed(byte[] bytes)
    {
        var (start, end) = Range(bytes.Length);
        return random.Next(8) switch
        {
            0 => [.. bytes[..start], .. Piece(), .. bytes[start..]],
            1 => [.. bytes[..start], .. Repeated(Piece(), random.Next(2, 3_000)), .. bytes[start..]],
            2 => [.. bytes[..start], .. bytes[end..]],
            3 => [.. bytes[..end], .. Repeated(bytes[start..end], random.Next(1, 300)), .. bytes[end..]],
            4 => bytes[..start],
            5 => Flipped(bytes),
            6 => [.. bytes[..start], .. Part(inputs[random.Next(inputs.Count)]), .. bytes[end..]],
            _ => [.. bytes[..start], .. Repeated([.. Piece(), .. Piece()], random.Next(2, 1_000)), .. bytes[end..]],
        };
    }

    private byte[] Piece() => Pieces[random.Next(Pieces.Length)];

    private byte[] Part(byte[] bytes)
    {
        var (start, end) = Range(bytes.Length);
        return bytes[start..end];
    }

    private byte[] Flipped(byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var flips = random.Next(1, 20); flips > 0 && flipped.Length > 0; flips--)
        {
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        }

        return flipped;
    }

    private (int Start, int End) Range(int length)
    {
        var start = random.Next(length + 1);
        return (start, Math.Min(length, start + random.Next(1, 400)));
    }

    private static byte[] Repeated(byte[] bytes, int times)
    {
        var few = Math.Min(times, Largest / Math.Max(1, bytes.Length));
        var repeated = new byte[bytes.Length * few];
        for (var i = 0; i < few; i++)
        {
            bytes.CopyTo(repeated, i * bytes.Length);
        }

        return repeated;
    }
}
