using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Bold that ends and begins again in one place (<c>**A****B**</c>) is one bold text; parsers see four stars that mean nothing.</summary>
internal static partial class BrokenBold
{
    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => line.Text.Contains("****", StringComparison.Ordinal)))
        {
            return lines;
        }

        var code = CodeLines.Of(lines);
        return [.. lines.Select((line, i) => code[i] ? line : line with { Text = Seam().Replace(line.Text, "") })];
    }

    [GeneratedRegex(@"(?<=[^\s*\\])\*{4}(?=[^\s*])", RegexOptions.CultureInvariant)]
    private static partial Regex Seam();
}
