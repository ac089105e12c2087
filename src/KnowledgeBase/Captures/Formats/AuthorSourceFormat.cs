namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// The source an author keeps of a Zenn (<c>emoji, type, topics, published</c>) or Qiita article (<c>id, organization_url_name, slide</c>).
/// There <c>published</c> is a boolean; neither URL nor date is noted.
/// </summary>
internal sealed class AuthorSourceFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !(IsZenn(front) || IsQiita(front)))
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.AuthorSource,
            Title = front["title"],
            SiteName = IsZenn(front) ? "Zenn" : "Qiita",
            Published = PrintedDate.Find(front["published_at", "updated_at"]),
            Body = capture.Body,
        };
    }

    private static bool IsZenn(FrontMatter front) => front.Has("emoji") || (front.Has("topics") && front.Has("type"));

    private static bool IsQiita(FrontMatter front) => front.Has("organization_url_name") || front.Has("slide");
}
