using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>
/// Lines that hold nothing but links, every one of which leads around the site by its words or its address: home, lists, accounts, terms,
/// share buttons, previous and next, tags, the site's logo. Breadcrumbs begin with such a link and end in the page's own title.
/// </summary>
internal static partial class Navigation
{
    public const string Rule = "navigation";

    private const int Longest = 3000;

    /// <summary>Breadcrumbs stand within so many lines of the top.</summary>
    private const int TopLines = 12;

    private const int LongestBreadcrumb = 400;

    public static void Mark(IReadOnlyList<SourceLine> body, List<string> words, bool[] code, ArticleUrl? source, string?[] dropped)
    {
        var seen = 0;
        for (var i = 0; i < body.Count; i++)
        {
            seen += words[i].Length > 0 ? 1 : 0;
            if (dropped[i] is null && !code[i] && words[i].Length < Longest && words[i].StartsWith('[')
                && (IsNavigation(words[i], source) || (seen <= TopLines && words[i].Length < LongestBreadcrumb && IsBreadcrumb(words[i]))))
            {
                dropped[i] = Rule;
            }
        }
    }

    private static bool IsNavigation(string line, ArticleUrl? source)
    {
        var links = Link().Matches(line);
        return links.Count > 0
            && !Letters.Any(Link().Replace(line, ""))
            && links.All(link => Leads(link.Groups["text"].Value, link.Groups["url"].Value, source));
    }

    private static bool IsBreadcrumb(string line) => Breadcrumb().IsMatch(line);

    private static bool Leads(string text, string url, ArticleUrl? source)
    {
        var words = (text.Contains('\\', StringComparison.Ordinal) ? Escape().Replace(text, "$1") : text).Trim(' ', '\u3000', '[', ']');
        return text.StartsWith("![", StringComparison.Ordinal) ? IsLogoOrProfile(text, url, source) || IsShare(url)
            : IsRoot(url, source) || Words().IsMatch(words) || Arrows().IsMatch(words) || (words.Length <= 40 && IsAside(url) && !words.Any(IsSentence));
    }

    private static bool IsSentence(char c) => c is '。' or '、' or '？' or '！';

    // A picture that leads to the site's root or to its writer's page is a logo or a portrait; one that leads to a picture is a figure.
    private static bool IsLogoOrProfile(string text, string url, ArticleUrl? source) =>
        ArticleUrl.Parse(url) is { } target && new Uri(target.Key).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is var path
        && ((source is not null && target.Host == source.Host && (path.Length == 0 || (path.Length == 1 && Portrait().IsMatch(text)))) || target.Host == "b.hatena.ne.jp");

    // A picture that leads to a sharing page is a button, whatever it shows.
    private static bool IsShare(string url) => Share().IsMatch(url);

    private static bool IsRoot(string url, ArticleUrl? source) =>
        source is not null && ArticleUrl.Parse(url) is { } target && target.Host == source.Host && new Uri(target.Key).PathAndQuery == "/";

    private static bool IsAside(string url) => Aside().IsMatch(url) || IsShare(url);

    [GeneratedRegex(@"\[(?<text>(?:!\[[^\[\]]*\]\([^()]*\)|[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?<url>(?:[^()\s]|\([^()\s]*\))*)(?:\s+""[^""]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([\p{P}\p{S}])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"^(?:ホーム|トップ(?:ページ)?|HOME|TOP|(?:記事|論文)?一覧(?:へ|に戻る|を見る)?|アーカイブ|もっと(?:読む|見る)|すべて(?:見る|の記事)|ログイン|サインイン|Log ?in|Sign ?(?:in|up)|(?:無料)?(?:会員|新規|ユーザー|プレミアム会員|無料会員)登録(?:[（(]無料[）)])?(?:はこちら|する)?|(?:プレミアム|有料)会員(?:について)?|マイページ|購読する|Subscribe|Membership|運営会社|会社概要|利用規約|プライバシー(?:ポリシー)?|Privacy(?: Policy)?|Terms(?: of (?:Service|Use))?|お問い?合わ?せ|Contact(?: us)?|About(?: us)?|サイトマップ|特定商取引.{0,20}|広告掲載.{0,10}|採用情報.{0,10}|ヘルプ|Help|よくある質問|FAQ(?:\(current\))?|News\(current\)|Corrections\(current\)|RSS|メニュー|Menu|カテゴリー?|Facebook(?:でシェア)?|Twitter|X|LINE|Pocket|はてな(?:ブックマーク)?|はてブ|B!|シェア(?:する)?|ツイート(?:する)?|ポスト(?:する)?|Tweet|Share|(?:この|当)(?:サイト|ブログ)について|サイト情報|用語集|Permalink|Comments? ?\(\d+\)|コメント ?[（(]\d+[）)]|印刷|Instagram|GitHubで編集を提案|Edit (?:this page|on GitHub).{0,20}|広告を非表示にする|Zennのバッジについて|Trend|Question|Official Event|読者になる|続きを読む|\d{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:[«‹<＜←≪◀]{1,2}|(?:[«‹<＜←≪◀]{1,2}\s*)?(?:[前次]の(?:記事|投稿|ページ|論文|エントリー?)|(?:古い|新しい|過去の)(?:記事|投稿)|[前次]へ|Previous|Prev|Next|Older|Newer)(?=$|[\s:：»›>＞→≫▶へ]).*|[«‹＜←≪◀]\s*\S.*|\S.*\s[»›＞→≫▶]|[»›>＞→≫▶]{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arrows();

    [GeneratedRegex(@"/(?:tags?|categor(?:y|ies)|topics|types?|hashtag|tech-or-idea|log-?in|sign-?in|sign-?up|register|subscribe|premium[\w-]*)(?:[/?]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?:facebook\.com/shar|twitter\.com/(?:intent|share)|//x\.com/(?:intent|share)|line\.me/R/|b\.hatena\.ne\.jp/(?:add|entry)|getpocket\.com/(?:edit|save)|hatena\.(?:ne\.jp|blog)/guide/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"profile|avatar|icon|user|portrait", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    [GeneratedRegex(@"^\[(?:ホーム|トップ(?:ページ)?|HOME|TOP)\]\([^()]*\)\s*[>＞›»/／|｜≫→]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumb();
}
