using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Corrections.Sayings;

/// <summary>The link that a piece of a capture is, or stands in: Markdown, HTML or a bare address. Pure.</summary>
internal static partial class SaidLink
{
    /// <summary>Words and address; null when there is no http address in the piece, nor in a link of the line that has it as its words.</summary>
    /// <param name="piece">What a person pointed at.</param>
    /// <param name="line">The line that it stands in; empty when that is not known.</param>
    public static (string Text, string Url)? Find(string piece, string line)
    {
        if (Of(piece) is { } whole)
        {
            return whole;
        }

        var words = piece.Trim();
        return words.Length == 0 ? null
            : Links().Matches(line).Select(match => Of(match.Value)).OfType<(string Text, string Url)>().Cast<(string Text, string Url)?>()
                .FirstOrDefault(link => link!.Value.Text.Contains(words, StringComparison.Ordinal));
    }

    private static (string Text, string Url)? Of(string text)
    {
        if (Links().Match(text) is { Success: true } match && ArticleUrl.Parse(match.Groups["url"].Value) is { } linked)
        {
            var words = Tags().Replace(match.Groups["text"].Value, "").Trim();
            return (words.Length > 0 ? words : linked.Address, linked.Address);
        }

        return Bare().Match(text) is { Success: true } bare && ArticleUrl.Parse(bare.Value) is { } url
            ? (text.Replace(bare.Value, "", StringComparison.Ordinal).Trim(' ', ':', '：', '-', '*', '・') is { Length: > 0 } rest ? rest : url.Address, url.Address)
            : null;
    }

    [GeneratedRegex("""!?\[(?<text>[^\]]{0,1000})\]\(\s*<?(?<url>https?://[^\s<>)]{1,2000})[^)]{0,500}\)|<a\s[^>]{0,500}href="(?<url>https?://[^"]{1,2000})"[^>]{0,500}>(?<text>.{0,1000}?)</a>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("""https?://[^\s<>"'）」』]{1,2000}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("<[^>]{0,500}>")]
    private static partial Regex Tags();
}
