using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>
/// The top of a page copied as text: names of the site and of its menus, then the title, then dates, tags and names, then the text.
/// </summary>
/// <param name="Title">Index of the title's line; null where there is no line at all.</param>
/// <param name="Text">Index of the first line of text.</param>
/// <param name="Posted">Date of publication that stands among these lines, else one in the title.</param>
internal sealed partial record PlainTextHeader(int? Title, int Text, Noted<string>? Posted)
{
    /// <summary>No page has more lines before its text.</summary>
    private const int MostLines = 40;

    /// <summary>Names of sites and menus are shorter, titles seldom are.</summary>
    private const int ShortestTitle = 12;

    /// <summary>Words beside a title that a button repeats, in characters.</summary>
    private const int MostWordsBesideTitle = 40;

    /// <summary>Words beside a date: 公開日, 更新, 発行, the name of the writer.</summary>
    private const int WordsBesideDate = 6;

    /// <param name="lines">The page without its foot.</param>
    /// <param name="foot">The foot, where buttons may repeat the title.</param>
    public static PlainTextHeader Of(IReadOnlyList<SourceLine> lines, IReadOnlyList<SourceLine> foot)
    {
        var end = EndOf(lines);
        var filled = Enumerable.Range(0, end).Where(i => !string.IsNullOrWhiteSpace(lines[i].Text)).ToList();
        var title = TitleAmong(lines, filled, foot) ?? Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i].Text)).Cast<int?>().FirstOrDefault();
        return new PlainTextHeader(title, Math.Max(end, (title ?? -1) + 1), title is { } at ? DateAmong(lines, filled) ?? DateIn(lines[at]) : null);
    }

    /// <summary>The line says nothing but when the page was published or updated.</summary>
    public static bool IsDate(string text) => Date().IsMatch(text) && DateWords().Replace(text, "").Count(char.IsLetter) <= WordsBesideDate;

    /// <summary>The line is nothing but a number: likes, stocks, views.</summary>
    public static bool IsCount(string text) => Count().IsMatch(text);

    // Up to the first sentence, or the first line of a bibliography.
    private static int EndOf(IReadOnlyList<SourceLine> lines)
    {
        var seen = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Trim();
            seen += text.Length > 0 ? 1 : 0;
            if (seen > MostLines || (seen > 1 && (PlainTextLines.IsProse(text) || (LabelLine.IsLabel(text) && !IsDate(text)))))
            {
                return i;
            }
        }

        return lines.Count;
    }

    // The first line that is long enough; of several one near a date, because lines of a site's own stand further up. What a share
    // button repeats is the title, on pages that open with the name of the blog and what it is about.
    private static int? TitleAmong(IReadOnlyList<SourceLine> lines, List<int> filled, IReadOnlyList<SourceLine> foot)
    {
        var candidates = filled.Where(i => IsTitle(lines[i].Text.Trim())).ToList();
        var dates = filled.Where(i => IsDate(lines[i].Text)).ToList();
        var dated = candidates.Where(i => dates.Exists(date => Math.Abs(filled.IndexOf(date) - filled.IndexOf(i)) <= 2)).Cast<int?>().FirstOrDefault();
        if (candidates.Count > 1 && lines[candidates[0]].Text.Trim().StartsWith(lines[candidates[1]].Text.Trim(), StringComparison.Ordinal))
        {
            // The name of the window, then the page's own heading.
            return candidates[1];
        }

        var repeated = candidates.Where(i => IsRepeated(lines[i].Text.Trim(), foot)).Cast<int?>().FirstOrDefault();
        return repeated ?? (candidates.Count > 0 && candidates[0] == filled[0] ? filled[0] : default(int?)) ?? dated ?? candidates.Cast<int?>().FirstOrDefault();
    }

    private static bool IsRepeated(string title, IReadOnlyList<SourceLine> foot) =>
        foot.Any(line => line.Text.Trim() is var text && text.Length > title.Length && text.Length <= title.Length + MostWordsBesideTitle && text.Contains(title, StringComparison.Ordinal) && Shares().IsMatch(text));

    private static bool IsTitle(string text) =>
        text.Length >= ShortestTitle && !IsDate(text) && !PlainTextLines.IsItem(text) && !PlainTextLines.IsRule(text) && !text.Contains('\t', StringComparison.Ordinal)
        && !LabelLine.IsLabel(text) && !NoTitle().IsMatch(text);

    private static Noted<string>? DateAmong(IReadOnlyList<SourceLine> lines, List<int> filled) => filled
        .Where(i => IsDate(lines[i].Text))
        .Select(i => (PrintedDate.Find(Published().Match(lines[i].Text).Value) ?? PrintedDate.Find(lines[i].Text)) is { } date ? lines[i].Noted(date, RuleNames.PageHeader) : null)
        .FirstOrDefault(date => date is not null);

    private static Noted<string>? DateIn(SourceLine title) =>
        PrintedDate.Find(title.Text) is { Length: >= 10 } date ? title.Noted(date, RuleNames.PageHeader) : null;

    [GeneratedRegex(@"(?:19|20)\d{2}\s*(?:[-./]\s*\d{1,2}|年\s*\d{1,2}\s*月)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"最終|公開日?|更新日?|投稿日?|掲載日?|作成日?|発行日?|日付|投稿者|(?:last )?updated(?: at)?|posted(?: at| on)?|published|\d+\s*[年月日]|[(（]?[日月火水木金土](?:曜日?)?[)）]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateWords();

    // Where a line gives several dates, the one that is called so.
    [GeneratedRegex(@"(?:公開|投稿|掲載|発行|作成|posted|published).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"ブックマーク|シェア|ツイート|ポスト|Bookmark|Share|Tweet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    [GeneratedRegex(@"^[0-9][0-9,]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    // Handles, tags, addresses, crumbs of menus, menus in one line, and what pages say to those who cannot see them.
    [GeneratedRegex(@"^[^\s|｜]{1,8}(?:(?:\u3000+|\t+| {2,}|\s*[|｜]\s*)[^\s|｜]{1,8}){2,}$|^[@#]|^https?:|スキップ$|^skip to|\s[>＞›»/]\s|^©|\.(?:png|jpe?g|gif|webp|svg)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();
}
