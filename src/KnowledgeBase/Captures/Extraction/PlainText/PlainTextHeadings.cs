using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>Tells which lines of a page copied as text are headings; there they stand bare among the rest.</summary>
internal static partial class PlainTextHeadings
{
    private const int Longest = 60;

    private const int ShortHeading = 24;

    /// <summary>
    /// Heading level of every line, 0 for text. The first kind of which there are two decides: numbered lines; in a round-up the lone
    /// lines above each title label; lines marked with ■; lone short lines without a full stop above a paragraph; such lines that open one.
    /// Beside numbered lines, marked ones are headings too, and lone ones where several name parts that every text has, such as はじめに.
    /// </summary>
    /// <param name="lines">The text below the title.</param>
    /// <param name="headerLines">So many of them still belong to the page's header, where tags and names stand alone as well.</param>
    /// <param name="isCut">The text was cut off behind its last line, which may be a heading.</param>
    public static int[] Levels(IReadOnlyList<SourceLine> lines, int headerLines, bool isCut)
    {
        var levels = new int[lines.Count];
        var all = Enumerable.Range(0, lines.Count).Where(i => i >= headerLines || MayOpen().IsMatch(lines[i].Text.Trim())).ToList();
        var lone = all.Where(i => IsLone(lines, i)).ToList();
        var numbered = lone.Where(i => Number().IsMatch(lines[i].Text.Trim())).ToList();
        var marked = all.Where(i => IsMarked(lines, i)).ToList();
        var alone = WithParents(lines, lone, [.. lone.Where(i => HasTextBelow(lines, i) || IsBackMatter(lines, i) || (isCut && Below(lines, i) is null))]);
        if (numbered.Count >= 2)
        {
            var isWithin = alone.Except(numbered).Count(i => PartOfText().IsMatch(lines[i].Text.Trim())) >= 2;
            (isWithin ? alone : marked.Count >= 2 ? marked : []).ForEach(i => levels[i] = 2);
            numbered.ForEach(i => levels[i] = NumberDepth(lines[i].Text.Trim()) + (isWithin ? 2 : 1));
            return levels;
        }

        var titled = lone.Where(i => Below(lines, i) is { } next && LabelLine.IsTitleLabel(next)).ToList();
        var opening = all.Where(i => Opens(lines, i)).ToList();
        var chosen = titled.Count >= 2 ? titled : marked.Count >= 2 ? marked : alone.Count >= 2 || opening.Count < 2 ? alone : opening;
        chosen.ForEach(i => levels[i] = 2);
        return levels;
    }

    private static bool IsLone(IReadOnlyList<SourceLine> lines, int at) =>
        IsBlank(lines, at - 1) && IsBlank(lines, at + 1) && CanBe(lines[at].Text.Trim());

    private static bool IsMarked(IReadOnlyList<SourceLine> lines, int at) =>
        lines[at].Text.TrimStart() is ['■' or '◆' or '▼' or '◎' or '【', ..] && CanBe(WithoutQuestion(lines[at].Text)) && IsBlank(lines, at - 1);

    // Glued to its paragraph, as pages that set no space below headings are copied.
    private static bool Opens(IReadOnlyList<SourceLine> lines, int at) =>
        IsBlank(lines, at - 1) && !IsBlank(lines, at + 1)
        && WithoutQuestion(lines[at].Text) is { Length: > 0 and <= ShortHeading } text && CanBe(text) && !LineShape.IsMostlyLatin(text)
        && !PlainTextLines.IsItem(text) && !text.Contains('\t', StringComparison.Ordinal);

    private static bool CanBe(string text) =>
        text.Length is > 0 and <= Longest && !NoHeading().IsMatch(text) && !LabelLine.IsLabel(text) && !PlainTextLines.IsRule(text);

    private static bool HasTextBelow(IReadOnlyList<SourceLine> lines, int at) =>
        Below(lines, at) is { } next && (LabelVocabulary.IsHeading(lines[at].Text.Trim()) || next.Contains('\t', StringComparison.Ordinal) || Question().IsMatch(next) || next.Length > Longest || next.Contains('。', StringComparison.Ordinal) || PlainTextLines.IsItem(next)
            || (PlainTextLines.LabelWithTab(next) is not null));

    private static bool IsBackMatter(IReadOnlyList<SourceLine> lines, int at) => BackMatter().IsMatch(lines[at].Text.Trim()) && Below(lines, at) is not null;

    // A part may open with the heading of its first section; a part that every text has is no section of another.
    private static List<int> WithParents(IReadOnlyList<SourceLine> lines, List<int> lone, List<int> alone)
    {
        var sections = alone.Where(i => !PartOfText().IsMatch(lines[i].Text.Trim())).ToHashSet();
        return [.. alone.Concat(lone.Where(i => IsShortJapanese(lines[i].Text.Trim()) && BelowAt(lines, i) is { } next && sections.Contains(next))).Distinct().Order()];
    }

    private static bool IsShortJapanese(string text) => text.Length <= ShortHeading && !LineShape.IsMostlyLatin(text) && !PlainTextLines.IsItem(text);

    private static string WithoutQuestion(string text) => text.Trim().TrimEnd('？', '?', '！', '!');

    private static string? Below(IReadOnlyList<SourceLine> lines, int at) => BelowAt(lines, at) is { } below ? lines[below].Text.Trim() : null;

    private static int? BelowAt(IReadOnlyList<SourceLine> lines, int at) =>
        Enumerable.Range(at + 1, lines.Count - at - 1).Where(i => !string.IsNullOrWhiteSpace(lines[i].Text) && !PlainTextLines.IsRule(lines[i].Text)).Cast<int?>().FirstOrDefault();

    private static bool IsBlank(IReadOnlyList<SourceLine> lines, int at) =>
        at < 0 || at >= lines.Count || string.IsNullOrWhiteSpace(lines[at].Text) || PlainTextLines.IsRule(lines[at].Text);

    private static int NumberDepth(string text) =>
        Number().Match(text).Groups["number"].Value.Count(c => c is '-' or '.') + 1;

    // "1. はじめに", "4-1. 背景", "2.3 結果", "１．主張", "1) 概要"; not "3.5倍になった".
    [GeneratedRegex(@"^(?:(?<number>\d{1,2}(?:[-.]\d{1,2}){0,3})(?:[.)]?\s+|[．）]\s*)\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // What opens and ends texts of every kind.
    [GeneratedRegex(@"^(?:はじめに|まえがき|概要|要約|背景|序論|提案手法|手法|方法|実験|実験結果|結果|評価|考察|議論|論文情報|参考文献|結論|まとめ|おわりに|終わりに|最後に|さいごに|感想|所感)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfText();

    // Parts at the end whose text is lists of names and numbers.
    [GeneratedRegex(@"^(?:(?:本件に関する|本研究に関する|報道に関する)?お?問い?合わ?せ先?|参考文献|用語(?:の)?(?:解説|説明)|脚注|注釈|謝辞|付記|関連リンク|よくある(?:ご?質問|疑問))$", RegexOptions.CultureInvariant)]
    private static partial Regex BackMatter();

    [GeneratedRegex(@"^[QＱ]\d{0,2}\s*[.．:：、]", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // Sentences, addresses, file names and captions of pictures, notes in brackets, words that only introduce what follows, lines of programs.
    [GeneratedRegex(@"[。．.！!？?：:；;、，,…]$|^https?://|\.(?:png|jpe?g|gif|webp|svg)$|^[\[［(（].*[\]］)）]$|^(?:図|表|Fig(?:ure)?\.?|Table)\s*\d|(?:論文|文献|出典|サイト)(?:より|から)(?:引用|作成)?$|^参照論文情報$|^(?:あわせて|合わせて)読みたい$|^(?=[\x20-\x7e]+$).*(?:\w\(|\s[+*-]?=\s|[;{}]$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoHeading();

    // Between title and text pages print tags and names; only lines that open many texts are headings there.
    [GeneratedRegex(@"^(?:\d|[■◆▼◎【]|はじめに|まえがき|概要|要約|要点|ポイント|背景|導入|序論|目的|この記事|TL;?DR|読む論文|論文(?!\s)|参照|結論|まとめ|.*とは$|.*[？?]$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayOpen();
}
