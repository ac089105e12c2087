namespace KnowledgeBase.Captures.Formats;

/// <summary>Obsidian Web Clipper: <c>title, source, author, published, created, description, tags</c>. Its author is the site or blogger, no author of a paper.</summary>
internal sealed class ObsidianClipperFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !front.Has("source") || !front.Has("created") || !IsClipping(front))
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.ObsidianClipper,
            Title = front["title"],
            SourceUrl = front["source"],
            CapturedUtc = PrintedDate.FindInstant(front["created"]),
            Published = PrintedDate.Find(front["published"]),
            Authors = front.Authors,
            Body = capture.Body,
        };
    }

    private static bool IsClipping(FrontMatter front) =>
        front.Has("published") || front.Has("description") || front.All("tags").Contains("clippings", StringComparer.OrdinalIgnoreCase);
}
