using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>
/// Pictures beside a capture whose path has a space in it, as note-taking apps write them: <c>![](my figures/a.png)</c>. Markdown takes no
/// space in a target, and would show the marks.
/// </summary>
internal static partial class LocalPictures
{
    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => line.Text.Contains("![", StringComparison.Ordinal) && Spaced().IsMatch(line.Text)))
        {
            return lines;
        }

        var code = CodeLines.Of(lines);
        return [.. lines.Select((line, i) => code[i] ? line : line with { Text = Spaced().Replace(line.Text, Encoded) })];
    }

    private static string Encoded(Match match) =>
        match.Groups["before"].Value + match.Groups["path"].Value.Replace(" ", "%20", StringComparison.Ordinal) + match.Groups["after"].Value;

    [GeneratedRegex(@"(?<before>!\[[^\[\]]{0,200}\]\()(?<path>(?!https?:)[^\s()<>""][^()<>""]{0,200} [^()<>""]{0,200}\.(?:png|jpe?g|gif|webp|avif))(?<after>(?:\s+""[^""]{0,200}"")?\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
