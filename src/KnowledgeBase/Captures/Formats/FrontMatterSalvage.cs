using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Reads front matter that is not YAML: every line <c>key: value</c> counts, indented and dashed lines belong to the key above.</summary>
internal static partial class FrontMatterSalvage
{
    public static Dictionary<string, IReadOnlyList<string>> Read(IReadOnlyList<string> block)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? current = null;
        foreach (var line in block)
        {
            if (KeyLine().Match(line) is { Success: true } match)
            {
                current = Items(match.Groups["value"].Value);
                values.TryAdd(match.Groups["key"].Value, current);
            }
            else if (current is not null && Continuation().Match(line) is { Success: true } more)
            {
                current.Add(Unquoted(more.Groups["value"].Value));
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
