using System.Text.RegularExpressions;
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
    private const int LinesAbove = 4;

    /// <summary>The title, from the first heading where none is noted, and the body without a heading that repeats it.</summary>
    public static TitledBody Take(Noted<string>? title, IReadOnlyList<SourceLine> body)
    {
        if (Place(title, body) is not { } first || Heading(body, first) is not { } heading)
        {
            return new TitledBody(title, body, []);
        }

        var words = Words(heading.Text);
        var repeats = title is null ? heading.Level == 1 : Repeats(words, title.Value);
        return repeats
            ? new TitledBody(
                title ?? body[first].Noted(words, RuleNames.LeadingHeading),
                [.. body.Take(first), .. body.Skip(first + heading.Lines)],
                Taken([.. body.Skip(first).Take(heading.Lines)], RuleNames.LeadingHeading))
            : new TitledBody(title, body, []);
    }

    // The first line that says something; a picture, a date or the writer's name may stand above a heading that repeats a known title.
    private static int? Place(Noted<string>? title, IReadOnlyList<SourceLine> body)
    {
        var before = 0;
        for (var i = 0; i < body.Count && before <= LinesAbove; i++)
        {
            if (string.IsNullOrWhiteSpace(body[i].Text))
            {
                continue;
            }

            if (title is null && !Picture().IsMatch(body[i].Text))
            {
                return i;
            }

            if (title is not null && Heading(body, i) is { } heading && Repeats(Words(heading.Text), title.Value))
            {
                return i;
            }

            if (body[i].Text.Contains('。', StringComparison.Ordinal))
            {
                return null;
            }

            // Underlined headings take two lines.
            before += Picture().IsMatch(body[i].Text) ? 0 : 1;
        }

        return null;
    }

    private static string Words(string heading) => Escape().Replace(heading, "$1").Replace("**", "", StringComparison.Ordinal).Trim();

    /// <summary>The lines of a title, which are no text.</summary>
    public static IReadOnlyList<DroppedLine> Taken(IReadOnlyList<SourceLine> lines, string rule) =>
        [.. lines.SelectMany(line => FurnitureRemoval.Dropped(line, rule))];

    private static (string Text, int Level, int Lines)? Heading(IReadOnlyList<SourceLine> body, int at)
    {
        if (Atx().Match(body[at].Text) is { Success: true } atx)
        {
            return (atx.Groups["text"].Value, atx.Groups["marks"].Length, 1);
        }

        return at + 1 < body.Count && Setext().IsMatch(body[at + 1].Text) ? (body[at].Text, 1, 2) : null;
    }

    // With or without the site's name behind it, cut or whole.
    private static bool Repeats(string heading, string title)
    {
        var (a, b) = (TitleKey.Of(Descriptor().Replace(heading, "")), TitleKey.Of(title));
        return a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || (a.Length >= 8 && b.StartsWith(a, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.*?)\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Atx();

    [GeneratedRegex(@"^={3,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Setext();

    // "Title: …", as arXiv prints it.
    [GeneratedRegex(@"^(?:Title|タイトル)\s*[:：]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Descriptor();

    [GeneratedRegex(@"^\s*(?:\[?!\[[^\[\]]*\]\([^()\s]*(?:\s+""[^""]*"")?\)(?:\]\([^()\s]*\))?\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\\([\p{P}\p{S}])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
