using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>
/// The foot of a page copied as text: buttons, the writer's portrait, comments, menus. In plain text nothing in it is a link, so that
/// nothing is lost with it.
/// </summary>
internal static partial class PlainTextFoot
{
    /// <summary>Longer sentences are text, and text is no foot.</summary>
    private const int LongSentence = 60;

    /// <summary>Index of the first line of the foot; the number of lines where there is none.</summary>
    public static int Start(IReadOnlyList<SourceLine> lines)
    {
        var start = lines.Count;
        for (var i = lines.Count - 1; i >= 0 && !IsText(lines[i].Text.Trim()); i--)
        {
            start = Opens().IsMatch(lines[i].Text.Trim()) ? i : start;
        }

        return start;
    }

    private static bool IsText(string text) => text.Length > LongSentence && text.Contains('。', StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:この記事を書いた(?:人|の?は).*|この記事(?:を読んだ人|が気に入ったら).*|コメント(?:を(?:残す|書く|投稿する)|する)?|シェア(?:する)?[:：]?|フォロー(?:する|してね！?)?|いいなと思ったら応援しよう！?"
        + @"|チップで応援(?:する)?|GitHubで編集を提案|広告を非表示にする|はてなブックマーク - .*|[\w\-]{2,24} \d+\s*(?:年|[かヶケ]月|日|時間|分)前|印刷(?:する)?|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|サイトマップ|プライバシーポリシー|配信停止は.*|前の記事|次の記事|既読\s*\d+"
        + @"|いいね！?\s*\d+|スポンサーリンク|プロフィール|最新記事|人気記事|記事を?検索|カテゴリー?|アーカイブ|もっと読む|.{0,40}読者になる|タイトルとURLをコピーしました|(?:Copyright|©).*|スキ|Discussion|Register as a new user.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opens();
}
