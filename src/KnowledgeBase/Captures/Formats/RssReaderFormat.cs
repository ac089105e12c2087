namespace KnowledgeBase.Captures.Formats;

/// <summary>An item saved by a feed reader: <c>source</c> is the feed's name, the address is <c>link</c> or <c>guid</c>.</summary>
internal sealed class RssReaderFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !(front.Has("feedTitle") || front.Has("guid")))
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.Rss,
            Title = front["title"],
            SourceUrl = front["link", "guid"],
            SiteName = front["feedTitle", "source"],
            Published = PrintedDate.Find(front["date", "published"]),
            Body = capture.Body,
        };
    }
}
