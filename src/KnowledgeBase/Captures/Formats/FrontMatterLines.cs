namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// Reads front matter of the plain kind that nearly every tool writes, <c>key: value</c> line by line, without a YAML parser. Whatever YAML
/// could read in another way is left to the parser: lists, blocks, escapes, comments, indentation.
/// </summary>
internal static class FrontMatterLines
{
    /// <summary>Keys and values as YAML has them; null for a block that is not of this kind.</summary>
    public static Dictionary<string, FrontMatterValue>? Read(IReadOnlyList<string> block)
    {
        var values = new Dictionary<string, FrontMatterValue>(block.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i].AsSpan();
            var colon = line.IndexOf(':');
            if (colon <= 0 || !IsKey(line[..colon]) || Value(line[(colon + 1)..]) is not { } value)
            {
                return null;
            }

            // The first of duplicate keys counts.
            values.TryAdd(line[..colon].ToString(), new FrontMatterValue([value], i + 1, i + 1));
        }

        return values;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return char.IsAsciiLetter(key[0]);
    }

    private static string? Value(ReadOnlySpan<char> rest) => rest.IsEmpty ? "" : rest is not [' ', .. var value] ? null : value.Trim(' ') switch
    {
        "" => "",
        ['"', .. var quoted, '"'] when IsPlain(quoted, '"', '\\') => quoted.Trim().ToString(),
        ['\'', .. var quoted, '\''] when IsPlain(quoted, '\'', '\'') => quoted.Trim().ToString(),
        [var first, ..] plain when char.IsLetterOrDigit(first) && IsPlain(plain, '#', '\t') && plain[^1] != ':' && !plain.Contains(": ", StringComparison.Ordinal) => plain.Trim().ToString(),
        _ => null,
    };

    // What YAML takes for a line end, a mark or no text at all is left to it.
    private static bool IsPlain(ReadOnlySpan<char> text, char end, char escape)
    {
        foreach (var c in text)
        {
            if (c == end || c == escape || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
