using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>A raw line without list mark, heading mark, bold and escapes, so that one rule serves Markdown and plain text.</summary>
internal static partial class LineWords
{
    public static string Of(string line)
    {
        var bare = line.Length > 0 && MayBeMark(line[0]) ? line[Marks().Match(line).Length..] : line;
        var unescaped = bare.Contains('\\', StringComparison.Ordinal) ? Escape().Replace(bare, "$1") : bare;
        return unescaped.Replace("**", "", StringComparison.Ordinal).Trim(' ', '\t', '\u3000', '\u00a0');
    }

    // Letters begin most lines; asking costs less than the pattern.
    private static bool MayBeMark(char first) => first is '>' or '#' or '*' or '+' or '-' || char.IsWhiteSpace(first) || char.IsDigit(first);

    [GeneratedRegex(@"^[\s\u3000>]*(?:#{1,6}\s+|[*+\-]\s+|\d{1,2}[.)]\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|~<>])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
