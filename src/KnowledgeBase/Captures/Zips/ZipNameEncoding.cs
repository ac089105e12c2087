using System.Text;

namespace KnowledgeBase.Captures.Zips;

/// <summary>
/// Names of entries that do not say their encoding: UTF-8 where it is valid (macOS), else code page 932 (Windows in Japan), else Latin-1,
/// in which every byte is something.
/// </summary>
internal sealed class ZipNameEncoding : Encoding
{
    public static readonly ZipNameEncoding Instance = new();

    private static readonly Encoding[] Candidates = [Strict("utf-8"), Strict("shift_jis"), Latin1];

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Decoded(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = Decoded(bytes.AsSpan(byteIndex, byteCount));
        name.CopyTo(0, chars, charIndex, name.Length);
        return name.Length;
    }

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private static string Decoded(ReadOnlySpan<byte> name)
    {
        foreach (var encoding in Candidates)
        {
            try
            {
                return encoding.GetString(name);
            }
            catch (DecoderFallbackException)
            {
                // The next one, then.
            }
        }

        return "";
    }

    private static Encoding Strict(string name)
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        return GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
