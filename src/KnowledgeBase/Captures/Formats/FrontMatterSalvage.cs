using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Reads front matter that is not YAML: every line <c>key: value</c> counts, indented and dashed lines belong to the key above.</summary>
internal static partial class FrontMatterSalvage
{
    public static Dictionary<string, FrontMatterValue> Read(IReadOnlyList<string> block)
    {
        var values = new Dictionary<string, FrontMatterValue>(StringComparer.OrdinalIgnoreCase);
        (string Key, List<string> Items)? current = null;
        for (var i = 0; i < block.Count; i++)
        {
            if (KeyLine().Match(block[i]) is { Success: true } match)
            {
                var (key, items) = (match.Groups["key"].Value, Items(match.Groups["value"].Value));
                current = values.TryAdd(key, new FrontMatterValue(items, i + 1, i + 1)) ? (key, items) : null;
            }
            else if (current is var (open, list) && Continuation().Match(block[i]) is { Success: true } more)
            {
                list.Add(Unquoted(more.Groups["value"].Value));
                values[open] = values[open] with { LastLine = i + 1 };
            }
        }

        return values;
    }

    private static List<string> Items(string value)
    {
        var trimmed = value.Trim();
        if (trimmed.StartsWith('[') && trimmed.EndsWith(']'))
        {
            return [.. trimmed[1..^1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Unquoted)];
        }

        return trimmed.Length == 0 || trimmed is "|" or ">" or "|-" or ">-" ? [] : [Unquoted(trimmed)];
    }

    private static string Unquoted(string value)
    {
        var trimmed = value.Trim();
        var quote = trimmed.Length > 0 ? trimmed[0] : '\0';
        return quote is '"' or '\'' ? trimmed.Trim(quote).Replace("\\\"", "\"", StringComparison.Ordinal) : trimmed;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][\w \-]{0,40}?)\s*[:：](?:\s+(?<value>.*)|(?<value>))$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^\s*(?:-\s+)?(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();
}
