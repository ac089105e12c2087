using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>What is known of a site beforehand: its names, as they stand behind titles. Everything else about it is found in the capture.</summary>
internal static partial class Sites
{
    private const int LongestName = 16;

    private const int LongestAnyName = 40;

    private static readonly (string Host, string[] Names)[] Known =
    [
        ("ai-data-base.com", ["AIDB"]),
        ("qiita.com", ["Qiita"]),
        ("zenn.dev", ["Zenn"]),
        ("note.com", ["note", "note(ノート)", "note（ノート）"]),
        ("hatenablog.com", ["はてなブログ"]),
        ("speakerdeck.com", ["Speaker Deck"]),
        ("medium.com", ["Medium"]),
        ("aclanthology.org", ["ACL Anthology"]),
        ("openreview.net", ["OpenReview"]),
    ];

    // Blogs of these carry their own names behind titles.
    private static readonly string[] Platforms = ["hatenablog.com", "note.com", "medium.com"];

    /// <summary>Host of a site by one of its names, or by itself; null when the name is unknown.</summary>
    public static string? HostOf(string? name) => Known
        .Where(site => name is not null && (site.Host == name.Trim() || site.Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)))
        .Select(site => site.Host)
        .FirstOrDefault();

    /// <summary>
    /// The title without a site's name behind it: <c> - AIDB</c>, <c>｜site</c>. The name counts when the site is known, when the capture
    /// names it, when it is part of the host, when it says of itself that it is a site (ブログ, Lab, News), or, where the site's name is not
    /// known otherwise, when it is short beside the title: what stands there is the site far more often than not.
    /// </summary>
    public static string WithoutSuffix(string title, string? siteName, string? host)
    {
        var whole = LineBreak().Replace(title.Trim(), " ");
        var match = Suffix().Match(whole);
        if (!match.Success)
        {
            return WithoutTags(whole, host);
        }

        var (rest, name) = (match.Groups["title"].Value.Trim(), match.Groups["name"].Value.Trim());
        return IsName(name, siteName, host) || (!IsKnown(siteName, host) && LooksLikeName(name, rest, match))
            ? WithoutTags(rest, host)
            : whole;
    }

    /// <summary>The title without its writer's name behind a bar, as platforms print it.</summary>
    public static string WithoutAuthor(string title, IEnumerable<string> authors)
    {
        foreach (var author in authors.Where(author => author.Length > 0 && title.EndsWith(author, StringComparison.Ordinal)))
        {
            var before = title[..^author.Length].TrimEnd();
            if (before.Length > 1 && before[^1] is '|' or '｜')
            {
                return before[..^1].TrimEnd();
            }
        }

        return title;
    }

    private static bool IsName(string name, string? siteName, string? host) =>
        HostOf(name) is not null
        || string.Equals(name, siteName?.Trim(), StringComparison.OrdinalIgnoreCase)
        || (host is not null && Letters(name) is { Length: >= 3 } letters && Letters(host).Contains(letters, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnown(string? siteName, string? host) =>
        siteName is not null || (host is not null && Known.Any(site => site.Host == host) && !Platforms.Contains(host));

    // Behind a bar hardly anything but a name stands; behind a dash a second half of the title may.
    private static bool LooksLikeName(string name, string rest, Match match) =>
        name.Length <= LongestAnyName && !Phrase().IsMatch(name)
        && (SiteWord().IsMatch(name)
            || (match.Groups["bar"].Success && rest.Length >= name.Length)
            || (!match.Groups["colon"].Success && name.Length <= LongestName && rest.Length >= 2 * name.Length));

    // Qiita sets the article's tags behind its title.
    private static string WithoutTags(string title, string? host) => host == "qiita.com" ? Tags().Replace(title, "") : title;

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex(@" *[\t\r\n]+ *", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?<title>.*\S)(?:\s+[-–—]\s+|(?<colon>\s+[:：]\s+)|(?<bar>\s*[|｜]\s*))(?<name>[^|｜]{1,60}?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"ブログ|日記|日誌|ノート|メモ帳|ニュース|ラボ|ポータル|メディア|タイムズ|マガジン|通信|新聞|図書館|書庫|研究室|研究所|大学|株式会社|公式|データベース|編集部|Blog|Diary|Note\b|News|Tech|Lab\b|Labs\b|Portal|Media|Times|Magazine|Journal|Weekly|Daily|Inc\.?$|\.(?:com|jp|net|org|dev|io)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteWord();

    // Part of a sentence, a list, a number.
    [GeneratedRegex(@"[、。？！?!,]|(?:する|した|です|ます|から|まで|には|とは|ため|こと)(?:$|[、。])|^\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"(?:\s+#[^\s#]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
