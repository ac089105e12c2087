using System.Text.Json.Serialization;

namespace KnowledgeBase.Search;

/// <summary>A stretch of plain text, marked where it is what the reader looked for.</summary>
public sealed record MarkedText(string Text, bool Marked);

/// <summary>Where the words of a query stand in an article.</summary>
/// <param name="Title">Half-open ranges in UTF-16 units of the title as given.</param>
/// <param name="Parts">Some text around the first find; empty when the words stand in neither text nor opening.</param>
public sealed record Highlights(IReadOnlyList<int[]> Title, [property: JsonIgnore] IReadOnlyList<MarkedText> Parts)
{
    private const int Before = 30;

    private const int Length = 140;

    /// <summary>What stands further down a huge text is found, but not shown in a list.</summary>
    private const int LongestText = 100_000;

    /// <summary>The parts as HTML: encoded, with <c>mark</c> around the finds, and … where text was left out.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Marked ? $"<mark>{Encoded(part.Text)}</mark>" : Encoded(part.Text)));

    internal static Highlights Of(string title, string text, IReadOnlyList<SearchPhrase> phrases)
    {
        var inTitle = new FoldedText(title).Find(phrases, 10).Select(range => new[] { range.Start, range.End });
        return new Highlights([.. inTitle], Excerpt(new FoldedText(text.Length > LongestText ? text[..LongestText] : text), phrases));
    }

    /// <summary>The title cut into marked and unmarked stretches.</summary>
    public IEnumerable<MarkedText> Mark(string title) => Cut(title, 0, title.Length, [.. Title.Select(range => (range[0], range[1]))]);

    private static List<MarkedText> Excerpt(FoldedText text, IReadOnlyList<SearchPhrase> phrases)
    {
        var finds = text.Find(phrases, 50);
        if (finds.Count == 0)
        {
            return [];
        }

        var start = Safe(text.Original, Math.Max(0, finds[0].Start - Before));
        var end = Safe(text.Original, Math.Min(text.Original.Length, Math.Max(finds[0].End, start + Length)));
        var parts = Cut(text.Original, start, end, finds);
        return
        [
            .. start > 0 ? [new MarkedText("… ", false)] : Array.Empty<MarkedText>(),
            .. parts.Select(part => part with { Text = part.Text.Replace('\n', ' ') }),
            .. end < text.Original.Length ? [new MarkedText(" …", false)] : Array.Empty<MarkedText>(),
        ];
    }

    private static List<MarkedText> Cut(string text, int start, int end, IReadOnlyList<(int Start, int End)> finds)
    {
        var parts = new List<MarkedText>();
        var at = start;
        foreach (var find in finds.Where(find => find.Start >= start && find.End <= end))
        {
            parts.Add(new MarkedText(text[at..find.Start], false));
            parts.Add(new MarkedText(text[find.Start..find.End], true));
            at = find.End;
        }

        parts.Add(new MarkedText(text[at..end], false));
        return [.. parts.Where(part => part.Text.Length > 0)];
    }

    private static int Safe(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private static string Encoded(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
