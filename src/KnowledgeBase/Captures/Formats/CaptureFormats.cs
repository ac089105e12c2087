using KnowledgeBase.Captures.Formats.Html;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Every format, in the order in which they are asked. To add one: a class, a line here, a case folder in the tests.</summary>
public static class CaptureFormats
{
    /// <summary>
    /// From the most particular mark to none: formats known by keys of their own first, then those that only share common keys, then the
    /// ones told by the shape of the text. The last two take anything.
    /// </summary>
    public static IReadOnlyList<ICaptureFormat> All { get; } =
    [
        new HtmlFormat(),                // before all front matters: the page under one is HTML all the same
        new ReadabilityTurndownFormat(), // source_url is its own
        new MarkDownloadFormat(),        // before Obsidian: the same keys, told apart by "> ## Excerpt"
        new RssReaderFormat(),           // feedTitle or guid; its "source" is no URL
        new OmnivoreFormat(),            // date_saved
        new ObsidianClipperFormat(),     // source and created
        new JoplinFormat(),              // source, created and updated, without tags of clippings
        new AuthorSourceFormat(),        // emoji, topics, organization_url_name
        new JinaReaderFormat(),          // lines "Title:" and "URL Source:"
        new MarkdownFormat(),            // any other front matter, or Markdown by its marks
        new PlainTextFormat(),           // whatever is left
    ];

    /// <summary>Reads a capture with the first format that knows it. The last format knows everything.</summary>
    public static CapturedDocument Read(CaptureText capture) =>
        All.Select(format => format.TryRead(capture)).First(document => document is not null)!;
}
