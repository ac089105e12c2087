using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Keeps text from being read as Markdown.</summary>
internal static partial class MarkdownEscapes
{
    private const int LongestEntity = 34;

    private static readonly SearchValues<char> Suspects = SearchValues.Create(@"\*`[]_<&~");

    /// <summary>Escapes a word: text without blanks. Addresses in it stay as they are, so that they can be found.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(Suspects) < 0)
        {
            return word.ToString();
        }

        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var address = AddressLength(word[i..]);
            if (address > 0)
            {
                text.Append(word.Slice(i, address));
                i += address - 1;
                continue;
            }

            text.Append(IsMarkup(word, i) ? "\\" : "").Append(word[i]);
        }

        return text.ToString();
    }

    /// <summary>Escapes what at the start of a line would make it a heading, an item, a quotation, a rule or a fence.</summary>
    public static string LineStart(string line) => StartsBlock().Replace(line, match => match.Value.Insert(match.Value.Length - 1, "\\"), 1);

    /// <summary>A link's or picture's target as it goes between round brackets.</summary>
    public static string Target(string address)
    {
        var target = address.Replace(" ", "%20", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
        return IsBalanced(target) ? target
            : target.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
    }

    /// <summary>A link's or picture's title with the blank before it; empty when there is none.</summary>
    public static string Title(string? title) => string.IsNullOrWhiteSpace(title) ? ""
        : $" \"{Blanks().Replace(title.Trim(), " ").Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Text for the square brackets of a picture.</summary>
    public static string Alt(string? alt) => string.Join(' ', Blanks().Split(alt ?? "").Where(word => word.Length > 0).Select(word => Word(word)));

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http"))
        {
            return 0;
        }

        var matches = Address().EnumerateMatches(text);
        return matches.MoveNext() ? matches.Current.Length : 0;
    }

    private static bool IsMarkup(ReadOnlySpan<char> word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : ' ';
        var before = at > 0 ? word[at - 1] : ' ';
        return word[at] switch
        {
            '\\' or '*' or '`' or '[' or ']' => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => (char.IsAsciiLetter(next) || next == '#') && word.Slice(at, Math.Min(LongestEntity, word.Length - at)).Contains(';'),
            '~' => next == '~' || before == '~',
            _ => false,
        };
    }

    private static bool IsBalanced(string target)
    {
        var depth = 0;
        foreach (var c in target)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth is < 0 or > 8)
            {
                return false;
            }
        }

        return depth == 0;
    }

    [GeneratedRegex(@"^https?://[\w\-.~:/?#@!$&'()+,;=%]+", RegexOptions.ECMAScript)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=\s*-[-\s]*$)|\d{1,9}[.)](?=\s|$)|>|=(?==*\s*$)|~(?=~~)|\|)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsBlock();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
