using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// MarkDownload: no title in the front matter but a first heading, then a quoted <c>## Excerpt</c> that repeats the lead, then a second
/// <c>---</c>, then the page.
/// </summary>
internal sealed class MarkDownloadFormat : ICaptureFormat
{
    private const int LinesBeforeExcerpt = 12;

    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !front.Has("source"))
        {
            return null;
        }

        var body = capture.Body;
        var excerpt = IndexOf(body, 0, LinesBeforeExcerpt, line => line.StartsWith("> ## Excerpt", StringComparison.Ordinal));
        if (excerpt < 0)
        {
            return null;
        }

        var rule = IndexOf(body, excerpt, body.Count, line => line.Trim() == "---");
        var headings = body.Take(excerpt).Where(line => line.Text.StartsWith("# ", StringComparison.Ordinal));
        var page = body.Skip(rule < 0 ? excerpt + 1 : rule + 1).ToList();
        return new CapturedDocument
        {
            Form = CaptureForms.MarkDownload,
            Title = headings.Select(line => line.Noted(line.Text[2..].Trim(), RuleNames.LeadingHeading)).FirstOrDefault() ?? front["title"],
            SourceUrl = front["source"],
            CapturedUtc = PrintedDate.FindInstant(front["created"]),
            Published = PrintedDate.Find(front["published"]),
            Body = page,
            Dropped = capture.Around(page),
        };
    }

    private static int IndexOf(IReadOnlyList<SourceLine> lines, int from, int within, Func<string, bool> matches)
    {
        for (var i = from; i < lines.Count && i < within; i++)
        {
            if (matches(lines[i].Text))
            {
                return i;
            }
        }

        return -1;
    }
}
