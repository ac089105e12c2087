using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Any other Markdown: with a front matter of unknown keys, or told by its marks.</summary>
internal sealed partial class MarkdownFormat : ICaptureFormat
{
    private const int SampleLines = 400;

    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front)
        {
            return HasMarks(capture) ? new CapturedDocument { Form = CaptureForms.Markdown, Body = capture.Body } : null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.Markdown,
            Title = front["title"],
            SourceUrl = front["url", "source", "link", "permalink", "canonical_url", "original_url"],
            SiteName = front["site", "site_name", "siteName"],
            CapturedUtc = PrintedDate.FindInstant(front["captured_at", "clipped", "saved", "created"]),
            Published = PrintedDate.Find(front["published", "published_at", "publish_date", "date"]),
            Body = capture.Body,
        };
    }

    // A page copied as text has none of these; bullets and numbers alone prove nothing, and code in it has comments that look like headings.
    private static bool HasMarks(CaptureText capture)
    {
        var lines = capture.Lines.Take(SampleLines).Select(line => line.Text).ToList();
        return lines.Exists(line => Mark().IsMatch(line)) || Enumerable.Range(0, lines.Count).Any(i => IsHeading(lines, i));
    }

    // A comment stands among the lines of its program; a heading has a blank line or another heading above it, and no statement right below.
    private static bool IsHeading(List<string> lines, int at) =>
        Heading().IsMatch(lines[at])
        && (at == 0 || string.IsNullOrWhiteSpace(lines[at - 1]) || Heading().IsMatch(lines[at - 1]))
        && !(at + 1 < lines.Count && Statement().IsMatch(lines[at + 1]));

    [GeneratedRegex(@"\]\((?:https?://|/|#|\.)|^\s*```|(?<![0-9A-Za-z_)(])\*\*[^\s*](?:[^*]*[^\s*])?\*\*|^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^#{1,6}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // Assignments, calls, commands, and what is set in as code is.
    [GeneratedRegex(@"^(?:\s{2,}\S|\t|[\w.\[\]]+\s*=|[\w.]+\(|(?:import|from|def|class|for|if|while|return|print|pip3?|python3?|git|docker|npm|npx|cd|curl|wget|sudo|apt(?:-get)?|brew|conda|uv|export)\s|\$\s)|[;{}]$", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
