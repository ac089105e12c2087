using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Tells pictures that a reader sees from those that only lay out or count: placeholders of lazy loading, advertising pixels, counters of visitors, emoji.</summary>
internal static partial class Pictures
{
    public static bool IsSeen(string url) =>
        url.Length > 0 && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !Unseen().IsMatch(url);

    [GeneratedRegex(@"//(?:[^/]*\.)?(?:a8\.net|amazon-adsystem\.com|doubleclick\.net|googlesyndication\.com|google-analytics\.com|scorecardresearch\.com|ad-m\.asia|valuecommerce\.(?:com|ne\.jp)|accesstrade\.net|s\.w\.org)/|moshimo\.com/af/i/impression|/(?:spacer|blank|transparent|placeholder|lazy(?:[-_]?(?:load(?:er|ing)?|placeholder))?|loading|1x1(?:\.trans)?|pixel|clear|dummy)\.(?:gif|png|svg)(?:[?#]|$)|/emoji/|/(?:access-?|acc|page-?)?counter(?:\.(?:cgi|php|gif|pl)|/)|b\.hatena\.ne\.jp/entry/image/|default_entry_og_image|[?&]width=1&height=1(?:&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
