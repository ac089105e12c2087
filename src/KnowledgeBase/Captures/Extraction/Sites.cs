using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>What is known of a site beforehand: its names, as they stand behind titles. Everything else about it is found in the capture.</summary>
internal static partial class Sites
{
    private const int LongestName = 16;

    private static readonly (string Host, string[] Names)[] Known =
    [
        ("ai-data-base.com", ["AIDB"]),
        ("qiita.com", ["Qiita"]),
        ("zenn.dev", ["Zenn"]),
        ("note.com", ["note", "note(ノート)", "note（ノート）"]),
        ("hatenablog.com", ["はてなブログ"]),
        ("speakerdeck.com", ["Speaker Deck"]),
        ("medium.com", ["Medium"]),
    ];

    /// <summary>Host of a site by one of its names; null when the name is unknown.</summary>
    public static string? HostOf(string? name) => Known
        .Where(site => name is not null && site.Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
        .Select(site => site.Host)
        .FirstOrDefault();

    /// <summary>
    /// The title without a site's name behind it: <c> - AIDB</c>, <c>｜site</c>. The name counts when the site is known, when the capture
    /// names it, when it is part of the host, or when it is short beside the title: what stands there is the site far more often than not.
    /// </summary>
    public static string WithoutSuffix(string title, string? siteName, string? host)
    {
        var match = Suffix().Match(title);
        if (!match.Success || match.Groups["title"].Value.Trim().Length == 0)
        {
            return title.Trim();
        }

        var name = match.Groups["name"].Value.Trim();
        var isShort = name.Length <= LongestName && match.Groups["title"].Length >= 2 * name.Length;
        return isShort || IsName(name, siteName, host) ? match.Groups["title"].Value.Trim() : title.Trim();
    }

    private static bool IsName(string name, string? siteName, string? host) =>
        HostOf(name) is not null
        || string.Equals(name, siteName?.Trim(), StringComparison.OrdinalIgnoreCase)
        || (name.Length >= 3 && host is not null && Letters(host).Contains(Letters(name), StringComparison.OrdinalIgnoreCase) && Letters(name).Length >= 3);

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex(@"^(?<title>.*\S)(?:\s+[-–—|｜:：]\s+|\s*[|｜]\s*)(?<name>[^|｜]{1,40})$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft | RegexOptions.Singleline)]
    private static partial Regex Suffix();
}
