using System.Text.RegularExpressions;
using static KnowledgeBase.Captures.Extraction.Furniture.FurnitureMeaning;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>The table of furniture by site, seen in real captures. A site's rules hold on its host, or where its tell-tale lines stand.</summary>
internal static partial class FurnitureRules
{
    public static IReadOnlyList<FurnitureRule> All { get; } =
    [
        // Membership notices. The first line alone is enough on most sites; the rest is the offer under it.
        Rule("paywall-notice", null, @"プレミアム会員限定コンテンツです。?|(?:この(?:記事|コンテンツ)は)?(?:有料|プレミアム)?会員限定(?:の?(?:記事|コンテンツ))?です。?|ここから先は、?(?:有料|プレミアム)?会員(?:の方)?(?:限定|のみ)(?:です|.{0,10}(?:ご覧|お読み)いただけます)。?", Paywall),
        Rule("paywall-notice", null, @"閲覧には、?アカウント作成後の決済が必要です。?", Paywall),
        Rule("paywall-notice", null, @"この続きをみるには|(?:この記事の)?続きを読むには(?:会員登録|ログイン|購入)(?:が必要です)?。?", Paywall),
        Rule("paywall-offer", "ai-data-base.com", @"全記事・論文コンテンツを無制限で閲覧可能|平日毎日更新、専門家による最新リサーチを配信"),
        Rule("paywall-offer", null, @"\[(?:プレミアム会員|有料会員)について\]\([^)]*\)|(?:プレミアム会員|有料会員)について"),
        Rule("paywall-offer", null, @"全記事・論文コンテンツを無制限で閲覧可能|平日毎日更新、専門家による最新リサーチを配信"),
        Rule("paywall-offer", null, @"(?:すでに|既に)(?:アカウント|会員登録).{0,40}(?:ログイン|サインイン).*|(?:会員登録|ログイン|ご?購入|ご?購読|有料会員|無料トライアル).*(?:お読み|ご覧|閲覧|続き).{0,40}。?|残り\s*[\d,]+\s*文?字(?:\s*/\s*全文\s*[\d,]+\s*文?字)?"),
        Rule("paywall-mark", null, @"ここから(?:先は)?(?:限定コンテンツ|有料部分です)。?", Paywall),
        Rule("membership-note", null, @"(?:本|この)(?:記事|コンテンツ|ページ)は、?(?:有料|プレミアム|無料)?会員(?:の方)?(?:向け|限定|専用).{0,40}(?:公開|配信|閲覧|ご覧|お読み|コンテンツ|記事|内容).{0,20}。?"),

        Rule("share-links", null, @"(?:\[\]\([^()]*\)\s*)+"),
        Rule("tag-line", null, @"(?:(?:タグ|カテゴリー?|Tags?|Categories)\s*[:：]?\s*)?(?:\[[^\[\]]*\]\([^()]*/(?:tags?|categor(?:y|ies)|types?)/[^()]*\)[\s,、・/|｜]*)+"),
        Rule("previous-next", null, @"\[\s*(?:[«‹<＜←≪◀]\s*)?(?:[前次]の(?:記事|投稿|ページ|論文)|[前次]へ|(?:Previous|Prev|Next|Older|Newer)(?: (?:post|article|page))?)(?:へ|を読む)?(?:[\s:：»›>＞→≫▶][^\[\]]*)?\]\([^()]*\)"),
        Rule("dates", null, @"(?<date>\d{4}[./]\d{2}[./]\d{2})\s*(?:更新\s*[:：]?\s*)?\d{4}[./]\d{2}[./]\d{2}"),
        Rule("dates", null, @"(?<date>\d{4}[./-]\d{1,2}[./-]\d{1,2})", OnlyAtFurniture),
        Rule("appeal", null, @"■?サポートのお願い|.*サポートして(?:いただけます|いただける|くださる)と(?:幸い|嬉しい|うれしい)です。?"),

        Rule("dates", null, @"(?<date>\d{4}年\d{1,2}月\d{1,2}日)\s*\d{1,2}(?:時\d{1,2}分|:\d{2})\s*に?(?:公開|掲載|配信|更新)"),
        Rule("byline", null, @"《[^《》。、]{2,40}》|\[[^\[\]。]{0,20}，[^\[\]。]{1,20}\]", OnlyAtFurniture),
        Rule("tag-line", null, @"(?:[#＃][^\s#＃。、]{1,40}[\s\u3000]+)+[#＃][^\s#＃。、]{1,40}"),
        Rule("announcement", null, @"★[^★]{0,40}(?:開設|開始|募集|お知らせ|キャンペーン|会員)[^★]{0,40}★.{0,60}"),
        Rule("comment", null, @"<!--.*-->"),
        Rule("category-foot", null, @".{1,30}カテゴリー?の(?:最新|人気|新着|他の|ほかの)(?:の)?(?:記事|投稿|エントリー?)(?:一覧)?"),

        Rule("breadcrumb", null, @"(?:ホーム|HOME|TOP|トップ(?:ページ)?)\s*[>＞›»/].+"),
        Rule("advertising", null, @"※?\s*(?:記事内|本(?:記事|ページ|サイト|コンテンツ)|この記事|当(?:サイト|ページ|ブログ))[にはで].*(?:広告|プロモーション|アフィリエイト).*|スポンサー(?:ド)?リンク|\[?(?:広告|PR|AD)\]?"),
        Rule("copyright", null, @"(?:Copyright\s*)?(?:©|\(C\)|（C）|Copyright)\s*.*(?:All rights reserved\.?|\d{4}.*)|Copyright\s.*"),
        Rule("copy-button", null, @"(?:この記事の)?タイトルとURLをコピー(?:しました|する)|URLをコピー(?:しました)?|リンクをコピー(?:する)?"),
        Rule("share-bar", null, @"クリップする|シェアする|ツイートする|ポスト(?:する)?|(?:この)?記事を(?:シェア|共有)(?:する)?|FOLLOW US|SHARE(?: THIS)?|シェア|ツイート|Facebook|はてなブックマーク|はてブ|Pocket|LINE|noteで書く"),
        Rule("reading-time", null, @"(?:(?:この記事は)?約?\s*\d+\s*分で読(?:了|めます)。?|[\d,.]+k?\s*views?|[\s/|｜・]+)+"),
        Rule("page-top", null, @"(?:▲\s*)?(?:PAGE\s*TOP|(?:この)?ページ(?:の)?(?:先頭|トップ|上部)(?:へ(?:戻る)?|に戻る)?|TOPへ戻る|\[(?:PAGE\s*TOP|TOPへ戻る|[^\[\]]{0,20})\]\([^()]*#(?:header_top|top|pagetop)\))"),
        Rule("previous-next", null, @"[«‹＜←≪◀]\s*\S.*\s\S.*[»›＞→≫▶]"),
        Rule("feed-foot", null, @"The post .*(?:first appeared|appeared first) on .*"),
        Rule("contents-list", null, @"\[:contents\]|\[\[?TOC\]?\]|\{:toc\}"),
        Rule("recruiting", null, @"(?:.{0,40}では、?)?(?:一緒に|ともに).{0,40}(?:仲間|メンバー|エンジニア|方)を?(?:大?募集)(?:しています|中です|中)。?"),
        Rule("site-foot", null, @"(?:[^\s。、]+[\s　]+)+(?:お問い?合わ?せ|サイトマップ|プライバシーポリシー|利用規約|採用情報)|(?:(?:ホーム|HOME|検索|トップ|サイドバー|メニュー|目次|シェア|フォロー)[\s　|｜]*){3,}|Sign up to discover human stories that deepen your understanding of the world\.|.*is managed and built by.*|About OpenReview.*|ACL materials are Copyright.*"),
        Rule("body-mark", null, @"[-ー―]{2,}\s*以下、?記事本文\s*[-ー―]{2,}"),
        Rule("reader-button", null, @"読者になる|フォロー(?:する|中)?|参加中"),

        Rule("qiita-delete", "qiita.com", @"Delete article|Deleted articles cannot be recovered\.|Draft of this article would be also deleted\.|Are you sure you want to delete this article\?|(?:投稿|記事)を削除|(?:この)?(?:投稿|記事)を削除(?:します。|しても)よろしいですか？|削除(?:した|された)(?:投稿|記事)は復元できません。?|この(?:投稿|記事)の(?:編集中の)?下書きも削除されます。?"),
        Rule("qiita-age", "qiita.com", @"More than \d+ years? (?:has|have) passed since last update\.|(?:投稿日|この記事は最終更新日)から\d+年以上が経過しています。?"),
        Rule("qiita-dates", "qiita.com", @"(?:Last )?updated at\s*(?:\d{4}-\d{2}-\d{2})?\s*Posted at\s*(?<date>\d{4}-\d{2}-\d{2})|(?:最終更新日.*)?投稿日\s*(?<date>\d{4}年\d{1,2}月\d{1,2}日)|Posted at\s*(?<date>\d{4}-\d{2}-\d{2})"),
        Rule("qiita-likers", "qiita.com", @"コメント一覧へ移動|X（Twitter）でシェアする|Facebookでシェアする|はてなブックマークに追加する|Go to list of users who liked|いいねしたユーザー一覧へ移動"),
        Rule("qiita-register", "qiita.com", @"Register as a new user and use Qiita more conveniently|You get articles that match your needs|You can efficiently read back useful information|You can use dark theme|What you can do with signing up|Sign up|Login|新規登録して、もっと便利にQiitaを使ってみよう|あなたにマッチした記事をお届けします|便利な情報をあとで効率的に読み返せます|ダークテーマを利用できます|ログインすると使える機能について"),
        Rule("qiita-counts", "qiita.com", @"\d{1,5}", OnlyAtFurniture),

        Rule("zenn-counts", "zenn.dev", @"\d{1,5}", OnlyAtFurniture),
        Rule("zenn-buttons", "zenn.dev", @"Discussion|ログインするとコメントできます|バッジを贈る|しおり"),
        Rule("zenn-badge", "zenn.dev", @"バッジを贈って著者を応援しよう|バッジを受け取った著者にはZennから現金やAmazonギフトカードが還元されます。"),
        Rule("note-buttons", "note.com", @"スキ|この記事が気に入ったらサポートをしてみませんか？|この記事が参加している(?:募集|コンテスト)|気に入ったらサポート|ログイン|会員登録"),
        Rule("note-support", "note.com", @"いいなと思ったら応援しよう！|チップで応援(?:する)?"),
        Rule("note-paywall", "note.com", @"ここから先は", Paywall),
        Rule("note-price", "note.com", @"[\d,]+\s*字(?:\s*/\s*\d+\s*画像)?|[¥￥]\s*[\d,]+|[\d,]+\s*円|購入手続きへ|購入済みの方はログイン|.{0,20}ギフトカード.{0,20}当たる|この記事が気に入ったらチップで応援してみませんか？"),
        Rule("note-counts", "note.com", @"\d{1,5}", OnlyAtFurniture),
        Rule("hatena-buttons", "hatenablog.com", @"コメントを書く|もっと読む|はてなブログをはじめよう！|\[?[\w\\-]+\]?(?:\([^()]*\))?\s*\[?(?:\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d+[年月日時]?[か]?月?前)\]?(?:\([^()]*\))?\s*\[?読者になる\]?(?:\([^()]*\))?"),
        Rule("hatena-buttons", "hatenadiary.jp", @"コメントを書く|もっと読む|はてなブログをはじめよう！|\[?[\w\\-]+\]?(?:\([^()]*\))?\s*\[?\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?\]?(?:\([^()]*\))?\s*\[?読者になる\]?(?:\([^()]*\))?"),
    ];

    /// <summary>Rules so particular that a single match tells the site of a capture that names no address.</summary>
    public static IReadOnlyList<(string RuleName, string Host)> TellTales { get; } =
    [
        ("qiita-register", "qiita.com"), ("qiita-age", "qiita.com"), ("qiita-delete", "qiita.com"),
        ("zenn-badge", "zenn.dev"), ("note-support", "note.com"),
    ];

    /// <summary>So that the table can grow.</summary>
    private const int RulesTogether = 16;

    // Nearly every line of a text is none of them, and a look of each automaton shows it. One alone would be larger than .NET allows (10,000
    // nodes). An automaton gives up at the first letter that no line of its rules has there, unless one of them begins with anything at all.
    private static readonly Automaton[] Automata =
        [.. All.Index().GroupBy(rule => Anything().IsMatch(rule.Item.Pattern.ToString())).SelectMany(rules => rules.Chunk(RulesTogether)).Select(rules => new Automaton(rules))];

    /// <summary>The first rule that holds and that the words match, or, where they are a lone link, the link's words: buttons are links as often as not.</summary>
    /// <param name="words">The line.</param>
    /// <param name="holds">Which rules count.</param>
    public static FurnitureRule? Find(string words, Predicate<FurnitureRule> holds)
    {
        var link = FurnitureRule.LinkText(words);
        var found = int.MaxValue;
        foreach (var automaton in Automata)
        {
            found = Math.Min(found, automaton.Find(words, link, holds));
        }

        return found < All.Count ? All[found] : null;
    }

    private static FurnitureRule Rule(string name, string? host, string pattern, FurnitureMeaning meaning = FurnitureMeaning.Furniture) =>
        new(name, host, Pattern(pattern), meaning);

    // Time that grows with the line only is what an automaton is for, so none of these needs a limit of time.
    private static Regex Pattern(string line) =>
        new($"^(?:{line})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);

    // A dot or "anything but" stands at the beginning of a choice.
    [GeneratedRegex(@"[:|](?:\.[*{]|\[\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Anything();

    /// <summary>Some rules, with their places in the table, and all of them as one pattern.</summary>
    private sealed class Automaton((int Place, FurnitureRule Rule)[] rules)
    {
        private readonly Regex any = Pattern(string.Join('|', rules.Select(rule => rule.Rule.Pattern.ToString()[1..^1])));

        /// <summary>Place of the first rule that holds and matches; beyond the table when there is none.</summary>
        public int Find(string words, string? link, Predicate<FurnitureRule> holds)
        {
            if (any.IsMatch(words) || (link is not null && any.IsMatch(link)))
            {
                foreach (var (place, rule) in rules)
                {
                    if (holds(rule) && (rule.Pattern.IsMatch(words) || (link is not null && rule.Pattern.IsMatch(link))))
                    {
                        return place;
                    }
                }
            }

            return int.MaxValue;
        }
    }
}
