using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Furniture;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>A body, the title that its first lines or the capture gave, and the lines that only said the title.</summary>
internal sealed record TitledBody(Noted<string>? Title, IReadOnlyList<SourceLine> Body, IReadOnlyList<DroppedLine> Dropped)
{
    /// <summary>Publish date that stood beside the title; null when none did.</summary>
    public Noted<string>? Posted { get; init; }
}

/// <summary>A body often opens with the article's own title as its first heading; there it is title, not text.</summary>
internal static partial class LeadingTitle
{
    /// <summary>Above the text a page may print its title again, beside dates and tags; further down a heading of these words is the article's.</summary>
    private const int TopLines = 12;

    private const int LongestTitle = 80;

    /// <summary>The title, from the first heading where none is noted, and the body without headings at its top that repeat it.</summary>
    public static TitledBody Take(Noted<string>? title, IReadOnlyList<SourceLine> body)
    {
        var taken = new HashSet<int>();
        var seen = 0;
        for (var i = 0; i < body.Count && seen < TopLines; i++)
        {
            if (string.IsNullOrWhiteSpace(body[i].Text))
            {
                continue;
            }

            seen += Picture().IsMatch(body[i].Text) ? 0 : 1;
            if (Heading(body, i) is not { } heading)
            {
                continue;
            }

            var words = Words(heading.Text);
            if (title is null && seen == 1 && heading.Level == 1)
            {
                title = body[i].Noted(words, RuleNames.LeadingHeading);
                taken.UnionWith(Enumerable.Range(i, heading.Lines));
            }
            else if (title is not null && (seen == 1 ? Repeats(words, title.Value) : heading.Level <= 2 && TitleKey.Of(words) == TitleKey.Of(title.Value)))
            {
                taken.UnionWith(Enumerable.Range(i, heading.Lines));
            }

            i += heading.Lines - 1;
        }

        if (title is null && AloneAtTop(body) is { } line)
        {
            return new TitledBody(body[line].Noted(Words(body[line].Text.Trim()), RuleNames.FirstLine), [.. body.Skip(line + 1)], Taken([body[line]], RuleNames.FirstLine));
        }

        return taken.Count == 0
            ? new TitledBody(title, body, [])
            : new TitledBody(title, [.. body.Where((_, i) => !taken.Contains(i))], Taken([.. body.Where((_, i) => taken.Contains(i))], RuleNames.LeadingHeading));
    }

    // Notes begin with a title that nothing marks: a short line alone, above further text.
    private static int? AloneAtTop(IReadOnlyList<SourceLine> body)
    {
        var first = body.TakeWhile(line => string.IsNullOrWhiteSpace(line.Text)).Count();
        return first + 2 < body.Count && string.IsNullOrWhiteSpace(body[first + 1].Text)
            && body[first].Text.Trim() is { Length: <= LongestTitle } text && Plain().IsMatch(text) && !LabelLine.IsLabel(text)
                ? first
                : null;
    }

    private static string Words(string heading)
    {
        var bare = Escape().Replace(Link().Replace(heading, "${text}"), "$1").Replace("**", "", StringComparison.Ordinal).Trim();
        return Label().Replace(bare, "");
    }

    /// <summary>The lines of a title, which are no text.</summary>
    public static IReadOnlyList<DroppedLine> Taken(IReadOnlyList<SourceLine> lines, string rule) =>
        [.. lines.SelectMany(line => FurnitureRemoval.Dropped(line, rule))];

    private static (string Text, int Level, int Lines)? Heading(IReadOnlyList<SourceLine> body, int at)
    {
        if (Atx().Match(body[at].Text) is { Success: true } atx)
        {
            return (body[at].Text[atx.Length..].TrimEnd().TrimEnd('#').TrimEnd(), atx.Groups["marks"].Length, 1);
        }

        return at + 1 < body.Count && Setext().Match(body[at + 1].Text) is { Success: true } line ? (body[at].Text, line.Value[0] == '=' ? 1 : 2, 2) : null;
    }

    // With or without the site's name behind it, cut or whole.
    private static bool Repeats(string heading, string title)
    {
        var (a, b) = (TitleKey.Of(heading), TitleKey.Of(title));
        return a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || (a.Length >= 8 && b.StartsWith(a, StringComparison.Ordinal)));
    }

    // No sentence, item, quotation, link, address or other mark of Markdown.
    [GeneratedRegex(@"^[^\s#>*+\-|`~!\[\]<=\d][^\[\]<>|`]*[^。．.！!？?…:：、,\s]$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Atx();

    [GeneratedRegex(@"^(?:={3,}|-{3,})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Setext();

    [GeneratedRegex(@"^\s*(?:\[?!\[[^\[\]]*\]\([^()\s]*(?:\s+""[^""]*"")?\)(?:\]\([^()\s]*\))?\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\\([\p{P}\p{S}])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"!?\[(?<text>(?:[^\[\]\\]|\\.)*)\]\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // arXiv's abstract pages print "Title:" before theirs.
    [GeneratedRegex(@"^(?:Title|タイトル|題名)\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
