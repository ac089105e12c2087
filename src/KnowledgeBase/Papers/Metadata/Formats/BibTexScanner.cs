namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>A place in a piece of BibTeX, and the words, braces and quotes that begin there. What is not closed is a <see cref="FormatException"/>.</summary>
/// <param name="firstLine">The line of the file that the piece begins with, from 1.</param>
internal sealed class BibTexScanner(string text, int firstLine)
{
    public int At { get; private set; }

    /// <summary>The line of the file where it stands.</summary>
    public int Line => LineOf(At);

    /// <summary>The character at the place; null at the end.</summary>
    public char? Next => At < text.Length ? text[At] : null;

    /// <summary>The character at the place, which is passed.</summary>
    public char Take() => text[At++];

    /// <summary>Passes the next <c>@</c>; false when there is none.</summary>
    public bool PassAtSign()
    {
        var found = text.IndexOf('@', At);
        At = found < 0 ? text.Length : found + 1;
        return found >= 0;
    }

    public void PassAll() => At = text.Length;

    public int LineOf(int place) => firstLine + text.AsSpan(0, Math.Min(place, text.Length)).Count('\n');

    /// <summary>The words that stand at a place, for a message.</summary>
    public string Opening(int start) => text[start..Math.Min(text.Length, start + 60)].Split('\n', ',')[0].Trim();

    public void Space() => While(char.IsWhiteSpace);

    public string Word() => While(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '.' or '+' or '/' or '\'');

    /// <summary>The key of an entry: what stands before its first field.</summary>
    public string Key() => While(c => c is not (',' or '}' or ')' or '=')).Trim();

    /// <summary>What stands between the brace here and the one that closes it.</summary>
    public string Braced()
    {
        var start = ++At;
        for (var depth = 1; depth > 0; At++)
        {
            depth += Depth("brace", start);
        }

        return text[start..(At - 1)];
    }

    /// <summary>What stands between the quote here and the one that closes it, which stands in no brace.</summary>
    public string Quoted()
    {
        var start = ++At;
        for (var depth = 0; depth > 0 || Next != '"'; At++)
        {
            depth += Depth("quote", start);
        }

        return text[start..At++];
    }

    private int Depth(string opened, int start) => Next switch
    {
        null => throw new FormatException($"has a {opened} in line {LineOf(start)} that is not closed."),
        '\\' when At + 1 < text.Length => PassEscape(),
        '{' => 1,
        '}' => -1,
        _ => 0,
    };

    // BibTeX itself counts escaped braces; those who write them mean a character, and nearly always write both.
    private int PassEscape()
    {
        At += text[At + 1] is '{' or '}' ? 1 : 0;
        return 0;
    }

    private string While(Func<char, bool> belongs)
    {
        var start = At;
        while (Next is { } c && belongs(c))
        {
            At++;
        }

        return text[start..At];
    }
}
