using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Links that are drawn as a card: picture, title, lead and site of the page they lead to, all in one link or in a frame.</summary>
internal static partial class LinkCard
{
    private static readonly string[] Players =
        ["youtube.com", "youtube-nocookie.com", "vimeo.com", "nicovideo.jp", "slideshare.net", "speakerdeck.com", "docs.google.com"];

    /// <summary>Whether blocks stand in a link.</summary>
    public static bool HoldsBlocks(IElement link) => DomWalk.Below(link).Any(element => HtmlElements.Block.Contains(element.LocalName));

    /// <summary>The element of a card that names the page; null when the link is none, or holds its title only.</summary>
    public static IElement? TitleIn(IElement link)
    {
        var title = DomWalk.Below(link).FirstOrDefault(element =>
            (HtmlElements.Headings.Contains(element.LocalName) || TitleClass().IsMatch(element.ClassName ?? "")) && !string.IsNullOrWhiteSpace(element.TextContent));
        return title is not null && title.TextContent.Trim().Length < link.TextContent.Trim().Length ? title : null;
    }

    /// <summary>What a frame shows, as a link: the page on a card, or a video or slides; null for any other frame.</summary>
    public static (string Text, string Url)? FromFrame(IElement frame, PageAddress address)
    {
        var source = address.Resolve(frame.GetAttribute("src") ?? frame.GetAttribute("data-src"));
        var url = CardTarget(frame.GetAttribute("data-content")) ?? CardTarget(UrlParameter().Match(source ?? "").Groups["url"].Value)
            ?? (source is not null && IsPlayer(source) ? source : null);
        var title = frame.GetAttribute("title")?.Trim();
        return url is null ? null : (string.IsNullOrEmpty(title) ? url : title, url);
    }

    private static string? CardTarget(string? encoded) =>
        encoded is not null && Uri.UnescapeDataString(encoded) is var url && url.StartsWith("http", StringComparison.Ordinal)
        && Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null;

    private static bool IsPlayer(string source) => Uri.TryCreate(source, UriKind.Absolute, out var uri)
        && Players.Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.Ordinal));

    [GeneratedRegex(@"(?:^|[-_\s])title(?:$|\s)|(?:^|\s)\w*Title(?:$|\s)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleClass();

    [GeneratedRegex(@"[?&](?:url|href)=(?<url>https?(?:%3A|:)[^&#\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UrlParameter();
}
