using System.Text;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>
/// Reads the entries of a piece of BibTeX: <c>@type{key, name = value, …}</c>, also in round brackets; values in braces or quotes, numbers,
/// names of strings, joined by <c>#</c>; <c>@string</c>, <c>@preamble</c>, <c>@comment</c>. What stands between entries is a comment.
/// Source: https://ctan.org/pkg/bibtex, btxdoc.
/// </summary>
/// <param name="strings">Values of <c>@string</c>, shared by all pieces of a file.</param>
internal sealed class BibTexParser(string text, int firstLine, Dictionary<string, string> strings)
{
    private int at;

    public IReadOnlyList<BibTexEntry> Entries()
    {
        var entries = new List<BibTexEntry>();
        while ((at = text.IndexOf('@', at)) >= 0)
        {
            var start = at++;
            try
            {
                if (Entry() is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (FormatException fault)
            {
                entries.Add(new BibTexEntry.Broken(LineOf(start), $"{Opening(start)} {fault.Message}"));
                at = text.Length;
            }
        }

        return entries;
    }

    private BibTexEntry.Whole? Entry()
    {
        var type = Word().ToLowerInvariant();
        Space();
        if (type.Length == 0 || Next() is not ('{' or '('))
        {
            return null; // an address in a comment, for example
        }

        if (type == "comment" && Next() == '{')
        {
            Braced();
            return null;
        }

        var close = text[at++] == '{' ? '}' : ')';
        switch (type)
        {
            case "preamble":
                Value();
                return null;
            case "string":
                var (name, value) = Field();
                strings[name] = value;
                return null;
            default:
                return new BibTexEntry.Whole(type, Key(), Fields(close));
        }
    }

    private string Key()
    {
        var start = at;
        while (Next() is not (',' or '}' or ')' or '=' or null))
        {
            at++;
        }

        return text[start..at].Trim();
    }

    private Dictionary<string, string> Fields(char close)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            Space();
            if (Next() == ',')
            {
                at++;
            }
            else if (Next() == close)
            {
                at++;
                return fields;
            }
            else
            {
                var (name, value) = Field();
                fields.TryAdd(name, value); // of a name that comes twice BibTeX takes the first
            }
        }
    }

    private (string Name, string Value) Field()
    {
        Space();
        var name = Word();
        Space();
        if (name.Length == 0 || Next() != '=')
        {
            throw new FormatException(Next() is null ? "is not closed." : $"has no '=' after '{(name.Length == 0 ? Next().ToString() : name)}' in line {LineOf(at)}.");
        }

        at++;
        return (name, Value());
    }

    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            Space();
            value.Append(Next() switch
            {
                '{' => Braced(),
                '"' => Quoted(),
                null => throw new FormatException("is not closed."),
                _ => Named(Word()),
            });
            Space();
        }
        while (Next() == '#' && at++ >= 0);

        return value.ToString();
    }

    private string Named(string word) => word.Length == 0
        ? throw new FormatException($"has no value in line {LineOf(at)}.")
        : strings.GetValueOrDefault(word, word); // a number, a month, or a string that another file defines

    private string Braced()
    {
        var start = ++at;
        for (var depth = 1; depth > 0; at++)
        {
            depth += Next() switch
            {
                null => throw new FormatException($"has a brace in line {LineOf(start)} that is not closed."),
                '\\' when at + 1 < text.Length => Skip(),
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }

        return text[start..(at - 1)];
    }

    private string Quoted()
    {
        var start = ++at;
        for (var depth = 0; depth > 0 || Next() != '"'; at++)
        {
            depth += Next() switch
            {
                null => throw new FormatException($"has a quote in line {LineOf(start)} that is not closed."),
                '\\' when at + 1 < text.Length => Skip(),
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }

        return text[start..at++];
    }

    // BibTeX itself counts escaped braces; those who write them mean a character, and nearly always write both.
    private int Skip()
    {
        at += text[at + 1] is '{' or '}' ? 1 : 0;
        return 0;
    }

    private string Word()
    {
        var start = at;
        while (Next() is { } c && (char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '.' or '+' or '/' or '\''))
        {
            at++;
        }

        return text[start..at];
    }

    private void Space()
    {
        while (Next() is { } c && char.IsWhiteSpace(c))
        {
            at++;
        }
    }

    private char? Next() => at < text.Length ? text[at] : null;

    private int LineOf(int place) => firstLine + text.AsSpan(0, Math.Min(place, text.Length)).Count('\n');

    private string Opening(int start) => text[start..Math.Min(text.Length, start + 60)].Split('\n', ',')[0].Trim();
}
