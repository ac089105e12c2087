using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// Reads front matter that is valid YAML, event by event and never into objects. Deep flow nesting overflows YamlDotNet's stack, which
/// would end the process (measured: 20,000 brackets), so blocks that nest deeper than any real one are refused before it sees them.
/// </summary>
internal static class FrontMatterYaml
{
    private const int MaxCharacters = 64 * 1024;

    private const int MaxDepth = 32;

    /// <summary>The top-level keys with their scalar values or lists of scalars; null when this is not a plain, valid YAML mapping.</summary>
    public static Dictionary<string, FrontMatterValue>? Read(IReadOnlyList<string> block)
    {
        var text = string.Join('\n', block);
        if (text.Length > MaxCharacters || Depth(text) > MaxDepth)
        {
            return null;
        }

        try
        {
            return Mapping(new Parser(new StringReader(text)));
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // Beside its own exceptions the scanner throws these, for a flow sequence that a comment cuts off for example.
            return null;
        }
    }

    // Counts brackets and indentation without minding quotes: too careful is harmless here, the salvager takes over.
    private static int Depth(string text)
    {
        int depth = 0, deepest = 0, dashes = 0;
        foreach (var c in text)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            dashes = c == '-' ? dashes + 1 : c is ' ' ? dashes : 0;
            deepest = Math.Max(deepest, Math.Max(depth, dashes));
        }

        return deepest;
    }

    private static Dictionary<string, FrontMatterValue>? Mapping(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return [];
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            return null;
        }

        var values = new Dictionary<string, FrontMatterValue>(StringComparer.OrdinalIgnoreCase);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                return null;
            }

            Plain(key);

            // The first of duplicate keys counts, as in the salvager.
            values.TryAdd(key.Value, Value(parser, (int)key.Start.Line));
        }

        return values;
    }

    private static FrontMatterValue Value(Parser parser, int line)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            Plain(scalar);
            return new FrontMatterValue([scalar.Value.Trim()], line, LastLine(scalar, line));
        }

        var values = new List<string>();
        var last = line;
        var depth = 0;
        do
        {
            switch (Plain(parser.Consume<ParsingEvent>()))
            {
                case SequenceStart or MappingStart:
                    depth++;
                    break;
                case SequenceEnd or MappingEnd:
                    depth--;
                    break;
                case Scalar item:
                    values.Add(item.Value.Trim());
                    last = LastLine(item, line);
                    break;
            }
        }
        while (depth > 0);
        return new FrontMatterValue(values, line, last);
    }

    // No tool writes anchors, aliases or tags; they are how a few lines of YAML become gigabytes, or objects.
    private static ParsingEvent Plain(ParsingEvent parsed) =>
        parsed is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }
            ? throw new YamlException("An anchor, an alias or a tag.")
            : parsed;

    // A block scalar ends where the next line begins.
    private static int LastLine(Scalar scalar, int line) =>
        Math.Max(line, (int)scalar.End.Line - (scalar.End.Column == 1 && scalar.End.Line > scalar.Start.Line ? 1 : 0));
}
