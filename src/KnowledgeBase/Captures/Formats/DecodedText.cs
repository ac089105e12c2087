using System.Buffers;
using System.Text;

namespace KnowledgeBase.Captures.Formats;

/// <summary>The text of a file and how it was found. Line ends are as received; a byte order mark is gone.</summary>
/// <param name="Text">The text; lone surrogates and NUL are U+FFFD.</param>
/// <param name="Encoding">Name of the encoding, for example <c>utf-8</c>.</param>
/// <param name="Guessed">Neither a mark nor valid UTF-8 told the encoding.</param>
/// <param name="Damaged">Some bytes fit no encoding and were replaced by U+FFFD.</param>
public sealed record DecodedText(string Text, string Encoding, bool Guessed, bool Damaged)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(b => (byte)b).Where(b => b is < 0x09 or (> 0x0D and < 0x1B) or (> 0x1B and < 0x20) or 0x7F)]);

    static DecodedText() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Decodes by byte order mark, then strict UTF-8, then the Japanese encodings (ISO-2022-JP by its escapes; of Shift_JIS and EUC-JP the
    /// one that gives more kana). Null when the bytes are not text.
    /// </summary>
    public static DecodedText? From(ReadOnlySpan<byte> bytes)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (LooksBinary(bytes))
        {
            return null;
        }

        if (Iso2022Jp(bytes) is { } mail)
        {
            return mail;
        }

        return Strict(bytes, StrictUtf8, "utf-8") is { } utf8
            ? new DecodedText(utf8, "utf-8", Guessed: false, Damaged: false)
            : ByKana(bytes) ?? Repaired(bytes);
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes)
    {
        (Encoding Encoding, int Length)? mark = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (System.Text.Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (System.Text.Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (System.Text.Encoding.BigEndianUnicode, 2),
            _ => null,
        };
        if (mark is not { } found)
        {
            return null;
        }

        var text = WithoutNul(found.Encoding.GetString(bytes[found.Length..]));
        return new DecodedText(text, found.Encoding.WebName, Guessed: false, Damaged: text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    // Text holds hardly any control characters; pictures, archives and executables hold many.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        if (!sample.ContainsAny(Controls))
        {
            return false;
        }

        var controls = 0;
        foreach (var b in sample)
        {
            controls += Controls.Contains(b) ? 1 : 0;
        }

        return controls * 50 > sample.Length;
    }

    private static DecodedText? Iso2022Jp(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001b$"u8) >= 0 && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0
            ? new DecodedText(WithoutNul(Named("iso-2022-jp").GetString(bytes)), "iso-2022-jp", Guessed: true, Damaged: false)
            : null;

    private static DecodedText? ByKana(ReadOnlySpan<byte> bytes)
    {
        DecodedText? best = null;
        var most = 0;
        foreach (var name in (string[])["shift_jis", "euc-jp"])
        {
            if (Strict(bytes, Named(name), name) is { } text && Kana(text) is var kana && kana > most)
            {
                most = kana;
                best = new DecodedText(text, name, Guessed: true, Damaged: false);
            }
        }

        return best;
    }

    private static DecodedText? Repaired(ReadOnlySpan<byte> bytes)
    {
        var text = WithoutNul(System.Text.Encoding.UTF8.GetString(bytes));
        var lost = text.Count(c => c == '\uFFFD');
        return lost * 10 > text.Length ? null : new DecodedText(text, "utf-8", Guessed: true, Damaged: true);
    }

    private static string? Strict(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            var strict = name == "utf-8" ? encoding : System.Text.Encoding.GetEncoding(
                name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return WithoutNul(strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Named(string name) => System.Text.Encoding.GetEncoding(name);

    private static int Kana(string text) => text.Count(c => c is >= 'ぁ' and <= 'ヿ');

    private static string WithoutNul(string text) => text.Replace('\0', '\uFFFD');
}
