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
    private readonly BibTexScanner scanner = new(text, firstLine);

    public IReadOnlyList<BibTexEntry> Entries()
    {
        var entries = new List<BibTexEntry>();
        while (scanner.PassAtSign())
        {
            var start = scanner.At - 1;
            try
            {
                if (Entry() is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (FormatException fault)
            {
                entries.Add(new BibTexEntry.Broken(scanner.LineOf(start), $"{scanner.Opening(start)} {fault.Message}"));
                scanner.PassAll();
            }
        }

        return entries;
    }

    private BibTexEntry.Whole? Entry()
    {
        var type = scanner.Word().ToLowerInvariant();
        scanner.Space();
        if (type.Length == 0 || scanner.Next is not ('{' or '('))
        {
            return null; // an address in a comment, for example
        }

        if (type == "comment" && scanner.Next == '{')
        {
            scanner.Braced();
            return null;
        }

        var close = scanner.Take() == '{' ? '}' : ')';
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
                return new BibTexEntry.Whole(type, scanner.Key(), Fields(close));
        }
    }

    private Dictionary<string, string> Fields(char close)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            scanner.Space();
            if (scanner.Next == ',')
            {
                scanner.Take();
            }
            else if (scanner.Next == close)
            {
                scanner.Take();
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
        scanner.Space();
        var name = scanner.Word();
        scanner.Space();
        if (name.Length == 0 || scanner.Next != '=')
        {
            throw new FormatException(scanner.Next is { } next ? $"has no '=' after '{(name.Length == 0 ? next.ToString() : name)}' in line {scanner.Line}." : "is not closed.");
        }

        scanner.Take();
        return (name, Value());
    }

    private string Value()
    {
        var value = new StringBuilder(Part());
        for (scanner.Space(); scanner.Next == '#'; scanner.Space())
        {
            scanner.Take();
            value.Append(Part());
        }

        return value.ToString();
    }

    private string Part()
    {
        scanner.Space();
        return scanner.Next switch
        {
            '{' => scanner.Braced(),
            '"' => scanner.Quoted(),
            null => throw new FormatException("is not closed."),
            _ => Named(scanner.Word()),
        };
    }

    private string Named(string word) => word.Length == 0
        ? throw new FormatException($"has no value in line {scanner.Line}.")
        : strings.GetValueOrDefault(word, word); // a number, a month, or a string that another file defines
}
