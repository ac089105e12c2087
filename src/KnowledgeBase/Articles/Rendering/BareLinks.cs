using System.Buffers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Finds addresses that stand in the text as such.</summary>
internal static class BareLinks
{
    // Printable ASCII without quotes and angle brackets. Japanese text runs on behind an address without a space, and an address that was
    // copied from a browser is percent-encoded, so any other letter ends it.
    private static readonly SearchValues<char> AddressChars = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>The next http or https address at or after <paramref name="from"/>, and its written form; a length of 0 means there is none.</summary>
    public static (int Start, int Length, string Address) Next(string text, int from)
    {
        for (var at = Find(text, from); at >= 0; at = Find(text, from))
        {
            var length = LengthAt(text, at);
            var address = length > 0 ? SafeAddress.OfLink(text.Substring(at, length), null) : null;
            if (address is not null)
            {
                return (at, length, address);
            }

            from = at + Math.Max(length, 4);
        }

        return (text.Length, 0, "");
    }

    private static int Find(string text, int from) => text.IndexOf("http", from, StringComparison.OrdinalIgnoreCase);

    private static int LengthAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0 || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        var end = rest.IndexOfAnyExcept(AddressChars);
        var length = Trimmed(end < 0 ? rest : rest[..end]);
        return length > scheme && char.IsAsciiLetterOrDigit(rest[scheme]) ? length : 0;
    }

    // Punctuation belongs to the sentence, and so does a closing bracket that was opened before the address.
    private static int Trimmed(ReadOnlySpan<char> address)
    {
        var unopened = address.Count(')') - address.Count('(');
        var length = address.Length;
        while (length > 0 && (".,;:!?'*_~]".Contains(address[length - 1]) || (address[length - 1] == ')' && unopened-- > 0)))
        {
            length--;
        }

        return length;
    }
}
