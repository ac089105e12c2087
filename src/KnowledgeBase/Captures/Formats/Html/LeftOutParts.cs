using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// The lines of a page that are not its article, each with the rule that left them out. Where other parts of a line stay, as on pages
/// written in one line, the words that go are noted with it.
/// </summary>
internal sealed class LeftOutParts
{
    private const int LongestPart = 120;

    private readonly FoundArticle article;
    private readonly SourceCursor cursor;
    private readonly HashSet<INode> around;
    private readonly HashSet<int> kept;
    private readonly HashSet<int> whole = [];
    private readonly List<DroppedLine> dropped = [];

    private LeftOutParts(FoundArticle article, SourceCursor cursor, IReadOnlyList<SourceLine> kept)
    {
        this.article = article;
        this.cursor = cursor;
        this.kept = [.. kept.Select(line => line.Number)];
        around = [.. article.Root.GetAncestors()];
    }

    /// <param name="page">The page, with a body.</param>
    /// <param name="article">What was found in it.</param>
    /// <param name="cursor">At the beginning of the page.</param>
    /// <param name="kept">The article's lines, under their numbers in the capture.</param>
    public static IReadOnlyList<DroppedLine> Of(IHtmlDocument page, FoundArticle article, SourceCursor cursor, IReadOnlyList<SourceLine> kept)
    {
        var parts = new LeftOutParts(article, cursor, kept);
        parts.LeaveOut(cursor.Line, cursor.LineOf(page.Body!) - 1, RuleNames.PageHead);
        var within = 0;
        DomWalk.Visit(page.Body!, node => parts.Enter(node, ref within), node => within -= node == article.Root ? 1 : 0);
        return parts.dropped;
    }

    private bool Enter(INode node, ref int within)
    {
        if (node is IElement element)
        {
            cursor.MoveTo(element);
        }
        else if (node is not IText)
        {
            return false;
        }

        within += node == article.Root ? 1 : 0;
        var rule = article.LeftOut.GetValueOrDefault(node) ?? (within > 0 || around.Contains(node) ? null : RuleNames.OutsideArticle);
        if (rule is null)
        {
            cursor.Pass(node is IText text ? text.Data : "");
            return true;
        }

        LeaveOut(node, rule);
        return false;
    }

    private void LeaveOut(INode node, string rule)
    {
        var first = LineOfStart(node);
        DomWalk.Visit(node, Pass, _ => { });
        var words = string.Join(' ', node.TextContent.Split([' ', '\t', '\n', '\r', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
        {
            return;
        }

        LeaveOut(first, cursor.Line, rule);
        dropped.AddRange(Enumerable.Range(first, cursor.Line - first + 1).Where(kept.Contains).Take(1).Select(line => new DroppedLine(line, rule, Beginning(words))));
    }

    private void LeaveOut(int first, int last, string rule) =>
        dropped.AddRange(Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(line => !kept.Contains(line) && whole.Add(line)).Select(line => new DroppedLine(line, rule)));

    private static string Beginning(string words) =>
        words.Length <= LongestPart ? words : words[..(char.IsHighSurrogate(words[LongestPart - 1]) ? LongestPart - 1 : LongestPart)] + "…";

    // The cursor stands behind a start tag, which may take up several lines.
    private int LineOfStart(INode node) => node is IElement element ? cursor.LineOf(element) : cursor.Line;

    private bool Pass(INode node)
    {
        if (node is IElement element)
        {
            cursor.MoveTo(element);
        }
        else if (node is IText text)
        {
            cursor.Pass(text.Data);
        }

        return true;
    }
}
