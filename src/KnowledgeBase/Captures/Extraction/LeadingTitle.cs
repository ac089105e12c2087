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
    /// <summary>The title, from the first heading where none is noted, and the body without a heading that repeats it.</summary>
    public static TitledBody Take(Noted<string>? title, IReadOnlyList<SourceLine> body)
    {
        var first = 0;
        while (first < body.Count && string.IsNullOrWhiteSpace(body[first].Text))
        {
            first++;
        }

        if (first == body.Count || Heading(body, first) is not { } heading)
        {
            return new TitledBody(title, body, []);
        }

        var words = Escape().Replace(heading.Text, "$1").Replace("**", "", StringComparison.Ordinal).Trim();
        var repeats = title is null ? heading.Level == 1 : Repeats(words, title.Value);
        return repeats
            ? new TitledBody(title ?? body[first].Noted(words, RuleNames.LeadingHeading), [.. body.Skip(first + heading.Lines)], Taken([.. body.Skip(first).Take(heading.Lines)], RuleNames.LeadingHeading))
            : new TitledBody(title, body, []);
    }

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
        var (a, b) = (TitleKey.Of(heading), TitleKey.Of(title));
        return a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || (a.Length >= 8 && b.StartsWith(a, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.*?)\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Atx();

    [GeneratedRegex(@"^={3,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Setext();

    [GeneratedRegex(@"\\([\p{P}\p{S}])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
