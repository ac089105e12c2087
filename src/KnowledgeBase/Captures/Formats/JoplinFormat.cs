namespace KnowledgeBase.Captures.Formats;

/// <summary>Joplin's Markdown export with front matter: <c>title, updated, created, source</c>.</summary>
internal sealed class JoplinFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !front.Has("updated") || !front.Has("source"))
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.Markdown,
            Title = front["title"],
            SourceUrl = front["source"],
            CapturedUtc = PrintedDate.FindInstant(front["created", "updated"]),
            Body = capture.Body,
        };
    }
}
