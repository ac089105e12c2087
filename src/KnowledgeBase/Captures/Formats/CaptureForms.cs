namespace KnowledgeBase.Captures.Formats;

/// <summary>Names of the forms in the JSON API. Fixed from outside.</summary>
public static class CaptureForms
{
    public const string ReadabilityTurndown = "readability-turndown";

    public const string ObsidianClipper = "obsidian-clipper";

    public const string MarkDownload = "markdownload";

    public const string Rss = "rss";

    public const string AuthorSource = "author-source";

    public const string PlainText = "plain-text";

    public const string Html = "html";

    /// <summary>Any other Markdown, with or without front matter.</summary>
    public const string Markdown = "markdown";
}
