using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Furniture;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;
using KnowledgeBase.Captures.Extraction.Mending;
using KnowledgeBase.Captures.Extraction.PlainText;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>Finds in a document what it says: title, papers, links, headings, dates. Pure, and the same for every format.</summary>
internal static class ArticleExtraction
{
    private const int LeadLength = 200;

    private const int StubLength = 80;

    public static ExtractedArticle Extract(CapturedDocument document, string fileName)
    {
        var source = ArticleUrl.Parse(document.SourceUrl);
        var whole = document.Syntax == BodySyntax.Markdown ? MendedMarkdown.Of(document.Body) : document.Body;
        var clean = FurnitureRemoval.Apply(whole, source?.Host ?? Sites.HostOf(document.SiteName), source);
        var (title, body) = Titled(document, clean);
        var lines = TextLines.From(body);
        var bibliography = BibliographyReader.Read(lines, title);
        var (related, linkNotes) = RelatedLinkReader.Read(lines, source, bibliography.Covers);
        var papers = Distinct(bibliography.Papers);
        var images = Images(lines);
        var (bestDate, bestDateSource) = BestDate.Of(clean.Posted, images, document.Published, papers.FirstOrDefault(), document.CapturedUtc);
        var article = new ExtractedArticle
        {
            Form = document.Form,
            Title = title is { Length: > 0 } ? title : Path.GetFileNameWithoutExtension(fileName),
            Source = source,
            Site = clean.Host,
            CapturedUtc = document.CapturedUtc,
            Published = document.Published ?? clean.Posted,
            BestDate = bestDate,
            BestDateSource = bestDateSource,
            Truncated = clean.CutAt is not null,
            Lead = Lead(lines, bibliography),
            ThumbnailUrl = images.Select(url => SafeAddress.OfImage(url, baseUri: null)).FirstOrDefault(url => url is not null),
            ImageCount = images.Count,
            Markdown = string.Join('\n', body.Select(line => line.Text)).Trim('\n'),
            Headings = [.. lines.Where(line => line.Role == LineRole.Heading).Select(line => new ExtractedHeading(line.Level, line.Text, line.Number))],
            Papers = papers,
            Related = related,
            Dropped = clean.Dropped,
        };
        var noted = ReadingNotes.Of(article, document, hasTitle: title is { Length: > 0 }, clean.CutAt, isStub: lines.Sum(line => line.Text.Length) < StubLength);
        return article with { Diagnostics = [.. document.Diagnostics, .. noted, .. bibliography.Diagnostics, .. linkNotes] };
    }

    private static (string? Title, IReadOnlyList<SourceLine> Body) Titled(CapturedDocument document, WithoutFurniture clean)
    {
        if (document.Syntax == BodySyntax.PlainText)
        {
            var (first, marked) = PlainTextMarkup.Apply(clean.Kept);
            return (Sites.WithoutSuffix(first ?? "", document.SiteName, clean.Host), marked);
        }

        var title = document.Title is { } noted ? Sites.WithoutSuffix(noted, document.SiteName, clean.Host) : null;
        return LeadingTitle.Take(title, clean.Kept);
    }

    // The same paper printed twice in one capture, by identifier or title, is one; what comes first stands.
    private static List<ExtractedPaper> Distinct(IReadOnlyList<ExtractedPaper> papers) =>
        [.. papers.DistinctBy(paper => PaperIds.From(paper.Arxiv, paper.Doi).FirstOrDefault() ?? TitleKey.Of(paper.Title)).DistinctBy(paper => TitleKey.Of(paper.Title))];

    // Lazy loading leaves a data: placeholder beside each real picture, and the real one twice.
    private static List<string> Images(List<TextLine> lines) =>
        [.. lines.SelectMany(line => line.Images).Select(image => image.Url).Where(url => url.Length > 0 && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)).Distinct()];

    private static string Lead(List<TextLine> lines, ReadBibliography bibliography)
    {
        var text = string.Join(" ", lines
            .Where(line => line.Role is LineRole.Paragraph or LineRole.Quote && line.Text.Length > 0 && !line.HasOnlyLinks && !line.Bold)
            .Where(line => !bibliography.Covers(line) && RelatedIntroduction.KindOf(line) is null)
            .Select(line => line.Text)
            .Take(4));
        return text.Length <= LeadLength ? text : CutAtCharacter(text, LeadLength - 1) + "…";
    }

    private static string CutAtCharacter(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
