using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Obsidian's own way to show a picture, <c>![[folder/image.png|600]]</c>, as Markdown's; other embeds stay as they are.</summary>
internal static partial class ObsidianEmbeds
{
    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => line.Text.Contains("![[", StringComparison.Ordinal)))
        {
            return lines;
        }

        var code = CodeLines.Of(lines);
        return [.. lines.Select((line, i) => code[i] ? line : line with { Text = Embed().Replace(line.Text, Picture) })];
    }

    private static string Picture(Match match) => $"![]({Escaped(match.Groups["path"].Value.Trim())})";

    private static string Escaped(string path) =>
        path.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    [GeneratedRegex(@"!\[\[(?<path>[^\[\]|#]{1,300}\.(?:png|jpe?g|gif|webp|svg|bmp|avif))(?:[|#][^\[\]]{0,100})?\]\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embed();
}
