namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// The source an author keeps of a Zenn (<c>emoji, type, topics, published</c>) or Qiita article (<c>id, organization_url_name, slide</c>).
/// There <c>published</c> is a boolean; neither URL nor date is noted.
/// </summary>
internal sealed class AuthorSourceFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || (Zenn(front) ?? Qiita(front)) is null)
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.AuthorSource,
            Title = front["title"],
            SiteName = Zenn(front) ?? Qiita(front),
            Published = PrintedDate.Find(front["published_at"]),
            Body = capture.Body,
        };
    }

    private static Noted<string>? Zenn(FrontMatter front) =>
        front.ByKey("emoji", "Zenn") ?? (front.Has("type") ? front.ByKey("topics", "Zenn") : null);

    private static Noted<string>? Qiita(FrontMatter front) => front.ByKey("organization_url_name", "Qiita") ?? front.ByKey("slide", "Qiita");
}
