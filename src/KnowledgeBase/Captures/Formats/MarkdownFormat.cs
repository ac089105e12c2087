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

    // A page copied as text has none of these; bullets and numbers alone prove nothing.
    private static bool HasMarks(CaptureText capture) =>
        capture.Lines.Take(SampleLines).Any(line => Mark().IsMatch(line.Text));

    [GeneratedRegex(@"^#{1,6}\s+\S|\]\((?:https?://|/|#|\.)|^\s*```|\*\*\S[^*]*\*\*|^\|.+\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
