using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Pictures and links that stand as HTML within Markdown: converters leave what they cannot write otherwise.</summary>
internal static class HtmlTags
{
    private const RegexOptions Linear = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Tag = new("<[^<>]*>", Linear);

    private static readonly Regex Source = new(@"\ssrc\s*=\s*(?:""(?<url>[^""]*)""|'(?<url>[^']*)')", Linear);

    private static readonly Regex LazySource = new(@"\sdata-(?:src|lazy-src|original)\s*=\s*(?:""(?<url>[^""]*)""|'(?<url>[^']*)')", Linear);

    // One pixel counts readers and shows nothing.
    private static readonly Regex Pixel = new(@"\s(?:width|height)\s*=\s*[""']?[01](?:px)?[""'\s/>]", Linear);

    private static readonly Regex Target = new(@"\shref\s*=\s*(?:""(?<url>[^""]*)""|'(?<url>[^']*)')", Linear);

    /// <summary>The picture that a tag shows; of a lazy one the real address. Null for any other tag.</summary>
    public static TextImage? Image(string tag) =>
        IsNamed(tag, "img") && !Pixel.IsMatch(tag) && (Value(LazySource, tag) ?? Value(Source, tag)) is { } url ? new TextImage(url, "") : null;

    /// <summary>Where an opening link tag leads; null for any other tag.</summary>
    public static string? LinkTarget(string tag) => IsNamed(tag, "a") ? Value(Target, tag) : null;

    /// <summary>The words of a line of HTML; its links and pictures are added to the lists.</summary>
    public static string Read(string line, List<TextLink> links, List<TextImage> images)
    {
        var words = new StringBuilder();
        (string Url, int Start)? open = null;
        var at = 0;
        foreach (Match match in Tag.Matches(line))
        {
            words.Append(WebUtility.HtmlDecode(line[at..match.Index]));
            at = match.Index + match.Length;
            if (Image(match.Value) is { } image)
            {
                images.Add(image);
            }
            else if (LinkTarget(match.Value) is { } url)
            {
                open = (url, words.Length);
            }
            else if (open is var (target, start) && IsNamed(match.Value, "/a"))
            {
                links.Add(new TextLink(words.ToString(start, words.Length - start).Trim(), target, null, start));
                open = null;
            }
        }

        return words.Append(WebUtility.HtmlDecode(line[at..])).ToString();
    }

    private static bool IsNamed(string tag, string name) =>
        tag.Length > name.Length + 1
        && tag.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(tag[name.Length + 1]);

    private static string? Value(Regex attribute, string tag) =>
        attribute.Match(tag) is { Success: true } match && match.Groups["url"].Value is { Length: > 0 } url ? WebUtility.HtmlDecode(url) : null;
}
