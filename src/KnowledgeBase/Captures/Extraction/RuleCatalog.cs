using System.Globalization;
using KnowledgeBase.Captures.Extraction.Furniture;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>
/// Every rule that finds a field or drops a line, with the reason in one sentence, Japanese and English. <c>{0}</c> takes what stands
/// behind the colon of a name (<see cref="RuleNames"/>). Names are stable: people and scripts refer to them.
/// </summary>
public static class RuleCatalog
{
    private static readonly Dictionary<string, Entry> Entries = new()
    {
        [RuleNames.FrontMatter] = new("フロントマターの {0} の値です。", "The front matter says so under {0}.")
        {
            Bare = new("フロントマターは本文ではありません。", "A front matter is not text of the page."),
        },
        [RuleNames.HeaderLine] = new("先頭の「{0}:」の行の値です。", "A line \"{0}:\" at the top says so."),
        [RuleNames.ReadOriginal] = new("「Read Original」のリンク先です。", "The link \"Read Original\" leads there."),
        [RuleNames.ToolLines] = new("保存したツールが書いた行で、ページの本文ではありません。", "The saving tool wrote this line; it is not text of the page."),
        [RuleNames.FileName] = new("題名がどこにもないため、ファイル名を使いました。", "Nothing gives a title, so the file name stands in."),

        [RuleNames.Meta] = new("ページの meta 要素 {0} の値です。", "The page's meta element {0} says so."),
        [RuleNames.Element] = new("ページの {0} 要素の文字列です。", "The page's {0} element says so."),
        [RuleNames.JsonLd] = new("JSON-LD の {0} の値です。", "The page's JSON-LD says so under {0}."),
        [RuleNames.CanonicalLink] = new("ページが示す正規の URL です。", "The page names this as its canonical address."),
        [RuleNames.MarkedDate] = new("ページで公開日としてマークされた日付です。", "The page marks this date as the one of publication."),
        [RuleNames.PrintedDate] = new("題名のそばに印刷された日付です。", "The date is printed beside the title."),
        [RuleNames.PermanentLink] = new("題名か投稿日に付いた、このページ自身へのリンクです。", "The title or the date of the page is linked to the page itself."),
        [RuleNames.SavingTool] = new("ページを保存したツールが書き残した値です。", "The tool that saved the page noted this."),

        [RuleNames.PageHead] = new("本文の前にある、ページについての情報です。", "What stands before the body tells of the page and is not its text."),
        [RuleNames.HiddenElement] = new("読者に見えない要素です。", "The element is hidden from readers."),
        [RuleNames.FurnitureElement] = new("{0} 要素は記事の本文ではありません。", "A {0} element is not the article."),
        [RuleNames.FurnitureRole] = new("役割が {0} の要素は記事の本文ではありません。", "An element with the role {0} is not the article."),
        [RuleNames.FurnitureClass] = new("class か id が「{0}」を名乗る要素は記事の本文ではありません。", "An element whose class or id says \"{0}\" is not the article."),
        [RuleNames.FurnitureCaption] = new("筆者紹介や他の記事への案内だと見出しが示す枠です。", "The box says itself that it is about the writer, or leads to other pages."),
        [RuleNames.BesideArticle] = new("記事の段落と並んで置かれた、リンクや見出しだけの要素です。", "The element stands beside the article's paragraphs and holds little but links."),
        [RuleNames.LinkBlock] = new("段落の間に置かれた、ほとんどリンクだけの要素です。", "The element stands among the paragraphs and is mostly links."),
        [RuleNames.OutsideArticle] = new("記事の要素の外側です。", "It stands outside of the element that holds the article."),

        [RuleNames.LeadingHeading] = new("本文の先頭で記事の題名を示す見出しです。", "The first heading of the body is the article's title."),
        [RuleNames.FirstLine] = new("テキストの最初の行を題名とします。", "The first line of a page copied as text is its title."),
        [RuleNames.PageHeader] = new("テキストとして写したページでは、本文の前にサイト名・題名・日付が並びます。", "Above the text, a page copied as text prints the site's names, the title and dates."),
        [RuleNames.PageFoot] = new("ページの末尾にあるボタン・筆者紹介・案内で、このあとに本文はありません。", "Buttons, the writer's portrait and menus stand at the foot, and no text follows them."),
        [RuleNames.HostOfAddress] = new("元の URL のホスト名です。", "It is the host of the page's address."),
        [RuleNames.SiteName] = new("記されたサイト名から分かります。", "The name of the site that is noted tells it."),
        [RuleNames.Heading] = new("見出しの書式です。", "It is marked as a heading."),
        [RuleNames.PlainTextHeading] = new("前後が空いた短い行で、句点で終わらないため見出しとします。", "A short line that stands alone and is no sentence is a heading."),
        [RuleNames.Picture] = new("本文の最初の画像です。", "It is the first picture of the text."),
        [RuleNames.ImagePath] = new("画像の保存先フォルダーの年月です。サイトが書き換える公開日より確かです。", "It is the month in a picture's upload folder, which sites do not rewrite."),
        [RuleNames.ArxivMonth] = new("最初の論文の arXiv 番号が示す月です。", "It is the month in the arXiv id of the first paper."),
        [RuleNames.CaptureDay] = new("ほかに日付がないため、取り込んだ日を使います。", "Nothing else gives a date, so the day of the capture stands in."),

        [RuleNames.Label] = new("「{0}」というラベルの値です。", "The label \"{0}\" announces it."),
        [RuleNames.PositionalBlock] = new("書誌情報の見出しの下で、題名・URL・著者・所属の順に並ぶ行です。", "Under words that head a bibliography, lines without labels come in the order title, address, authors, affiliations."),
        [RuleNames.Citation] = new("参考文献の一項目として、題名がリンクか引用符で示されています。", "An entry of a reference section gives its title as a link or in quotes."),
        [RuleNames.TitleAboveAddress] = new("題名のすぐ下、またはリンク先に、論文のページの URL があります。", "A title that links to, or stands right above, the address of a paper is that paper's."),
        [RuleNames.ArticleTitle] = new("記事の題名が、前置きの後に論文の題名を示しています。", "The article's own title gives the paper's behind a prefix."),
        [RuleNames.TailOfText] = new("本文の最後に置かれた、論文の URL です。", "Some sites put the paper's addresses at the very end of the text."),
        [RuleNames.AddressBelow] = new("まとめ記事の項目の中で、論文の下に単独で置かれた URL です。", "In an item of a round-up, a bare address below the paper is its own."),
        [RuleNames.IdInAddress] = new("URL や DOI に含まれる識別子です。", "The identifier is part of the address or DOI."),

        [RuleNames.Related] = new("「{0}」が導くリンクです。", "The words \"{0}\" introduce the link."),
        [RuleNames.SameSiteLink] = new("本文から同じサイトの記事へのリンクです。", "The text links to an article of the same site."),

        ["announcement"] = new("本文の前に置かれたお知らせです。", "It is an announcement before the text."),
        ["contents-list"] = new("ページ自身の目次で、案内であって本文ではありません。", "The page's own list of contents is navigation."),
        [RuleNames.LinkCard] = new("リンクカードに繰り返された、リンク先のページの文言です。", "A link card repeats words of the page it leads to."),
        ["paywall-notice"] = new("会員限定であることの案内です。", "It is a notice that the rest is for members."),
        ["paywall-offer"] = new("会員登録の勧めです。", "It is an offer of membership."),
        ["paywall-mark"] = new("会員限定部分の始まりを示す印です。", "It marks where the part for members begins."),
        ["after-paywall"] = new("会員限定の案内に続く、案内用のリンクです。", "Links behind the notice that cuts the text off are navigation."),
        ["share-links"] = new("文字のないリンクで、共有ボタンの残りです。", "Links without words are what is left of share buttons."),
        ["share-bar"] = new("共有ボタンの文字です。", "It is the caption of a share button."),
        ["copy-button"] = new("コピーのボタンとその返事です。", "It is a copy button or its answer."),
        ["tag-line"] = new("タグやカテゴリーへのリンクの行です。", "The line links to tags or categories only."),
        ["previous-next"] = new("前後の記事への案内です。", "It leads to the previous or next page."),
        ["page-top"] = new("ページの先頭へ戻るリンクです。", "It leads back to the top of the page."),
        ["dates"] = new("公開日や更新日だけの行です。", "The line holds nothing but dates of the page."),
        ["breadcrumb"] = new("サイトの中でのページの位置を示す行です。", "It tells where on the site the page is."),
        ["advertising"] = new("広告とその断り書きです。", "It is advertising, or says that there is some."),
        ["appeal"] = new("支援のお願いです。", "It asks readers for support."),
        [Navigation.Rule] = new("サイトの中を案内するリンクだけの行です。", "The line holds nothing but links around the site."),
        ["byline"] = new("日付や記事の末尾のそばにある書き手の名前です。", "It is the writer's name beside the date or at the end."),
        ["comment"] = new("読者に見えない注釈です。", "It is a comment, which readers do not see."),
        ["category-foot"] = new("同じカテゴリーの記事への案内です。", "It leads to other pages of the category."),
        ["membership-note"] = new("記事の公開範囲についての断り書きです。", "It tells who may read the article."),
        ["feed-foot"] = new("フィードが末尾に加えた出典の行です。", "The feed adds this line to name its source."),
        ["recruiting"] = new("求人の案内です。", "It looks for people to hire."),
        ["site-foot"] = new("サイト共通の末尾の文言です。", "It stands at the foot of every page of the site."),
        ["writer-foot"] = new("記事の後に置かれた、書き手の紹介とボタンです。", "Behind the article the page introduces its writer."),
        ["note-paywall"] = new("note の有料部分の始まりです。", "From here on note asks for payment."),
        ["note-price"] = new("note の有料部分の分量や値段です。", "note prints here the length or price of the part to pay for."),
        ["copyright"] = new("著作権の表示です。", "It is a copyright notice."),
        ["reading-time"] = new("読了時間や閲覧数の表示です。", "It tells the time it takes to read, or how many did."),
        ["body-mark"] = new("ここから本文だと告げる行です。", "It says that the text begins below."),
        ["reader-button"] = new("読者登録やフォローのボタンです。", "It is a button to follow the author."),
        ["qiita-delete"] = new("Qiita の記事削除の画面の文言です。", "It belongs to Qiita's dialogue for deleting articles."),
        ["qiita-age"] = new("記事が古いことを知らせる Qiita の表示です。", "Qiita says here that the article is old."),
        ["qiita-dates"] = new("Qiita の投稿日と更新日の表示です。", "Qiita prints here when the article was posted and updated."),
        ["qiita-likers"] = new("Qiita のいいねの一覧へのリンクです。", "It leads to Qiita's list of who liked the article."),
        ["qiita-register"] = new("Qiita の会員登録の勧めです。", "Qiita invites here to register."),
        ["qiita-counts"] = new("Qiita のいいねやストックの数です。", "Qiita counts here likes and stocks."),
        ["zenn-counts"] = new("Zenn のいいねの数です。", "Zenn counts here likes."),
        ["zenn-buttons"] = new("Zenn のボタンと案内です。", "It is a button or hint of Zenn."),
        ["zenn-badge"] = new("Zenn のバッジを贈る案内です。", "Zenn asks here to send the writer a badge."),
        ["note-buttons"] = new("note のボタンと案内です。", "It is a button or hint of note."),
        ["note-support"] = new("note で書き手を支援するボタンです。", "It is note's button to support the writer."),
        ["note-counts"] = new("note のスキの数です。", "note counts here likes."),
        ["hatena-buttons"] = new("はてなブログのボタンと案内です。", "It is a button or hint of Hatena Blog."),
    };

    /// <summary>Every rule, without what may stand behind a colon.</summary>
    public static IEnumerable<string> All => Entries.Keys;

    public static bool Knows(string rule) => Entries.ContainsKey(rule.Split(':', 2)[0]);

    /// <summary>Why the rule found or dropped what it did; the name itself for one that this version does not know.</summary>
    public static string Reason(string rule, bool japanese)
    {
        var parts = rule.Split(':', 2);
        if (!Entries.TryGetValue(parts[0], out var entry))
        {
            return rule;
        }

        var words = parts.Length == 1 ? entry.Bare ?? entry : entry;
        return string.Format(CultureInfo.InvariantCulture, japanese ? words.Japanese : words.English, parts[^1]);
    }

    private sealed record Entry(string Japanese, string English)
    {
        /// <summary>The words for the name alone, where those of a name with detail do not fit.</summary>
        public Entry? Bare { get; init; }
    }
}
