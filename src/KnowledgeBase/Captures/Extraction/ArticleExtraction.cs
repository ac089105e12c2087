using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Furniture;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;
using KnowledgeBase.Captures.Extraction.Mending;
using KnowledgeBase.Captures.Extraction.PlainText;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>Finds in a document what it says: title, papers, links, headings, dates. Pure, and the same for every format.</summary>
internal static class ArticleExtraction
{
    private const int LeadLength = 200;

    private const int StubLength = 80;

    /// <summary>What the document says, and its text parsed; null for a text that nobody can parse.</summary>
    public static (ExtractedArticle Article, ParsedMarkdown? Text) Extract(CapturedDocument document, string fileName)
    {
        document = LongSpaces.Shorten(document);
        var source = ArticleUrl.Parse(document.SourceUrl?.Value)?.WithoutTracking();
        var whole = document.Syntax == BodySyntax.Markdown ? MendedMarkdown.Of(document.Body) : document.Body;
        var clean = FurnitureRemoval.Apply(whole, source?.Host ?? Sites.HostOf(document.SiteName?.Value), source, document);
        var titled = Titled(document, clean);
        var named = titled.Title is { Value.Length: > 0 } ? titled.Title : null;
        var body = WithoutBlankEnds(titled.Body);
        var markdown = string.Join('\n', body.Select(line => line.Text));
        var parsed = ParsedMarkdown.TryOf(markdown);
        var lines = TextLines.From(body, parsed);
        var bibliography = BibliographyReader.Read(lines, named);
        var (related, linkEvidence, linkNotes) = RelatedLinkReader.Read(lines, source, clean.Host, bibliography.Covers);
        var page = document.Cited is null ? PaperPage.Read(document, source, named, lines) : null;
        var papers = document.Cited is { } cited ? [CitedFirst.Of(cited, bibliography.Papers)] : page is null ? PrintedAgain.Joined(bibliography.Papers) : [page.Value.Paper];
        lines = page is null ? lines : [.. lines.Select(line => line.Number == page.Value.AuthorsLine ? line with { Role = LineRole.Paragraph } : line)];
        var images = Images(lines);
        var thumbnail = images.Select(image => SafeAddress.OfImage(image.Value, baseUri: null) is { } url ? image.With(url) : null).FirstOrDefault(image => image is not null);
        var posted = clean.Posted ?? titled.Posted;
        var published = document.Published ?? posted;
        var title = named?.Value ?? Path.GetFileNameWithoutExtension(fileName);
        var (bestDate, bestDateSource, dateEvidence) = BestDate.Of(posted, images, document.Published, papers.FirstOrDefault(), document.CapturedUtc);
        var article = new ExtractedArticle
        {
            Form = document.Form,
            Title = title,
            Source = source,
            Site = clean.Host,
            CapturedUtc = document.CapturedUtc?.Value,
            Published = published?.Value,
            BestDate = bestDate,
            BestDateSource = bestDateSource,
            Truncated = clean.CutAt is not null,
            Lead = Lead(lines, bibliography),
            ThumbnailUrl = thumbnail?.Value,
            ImageCount = images.Count,
            Markdown = markdown,
            Headings = [.. lines.Where(line => line.Role == LineRole.Heading).Select(line => new ExtractedHeading(line.Level, line.Text, line.Number))],
            Papers = papers,
            Related = related,
            Dropped = [.. document.Dropped.Concat(titled.Dropped).Concat(clean.Dropped).OrderBy(line => line.Number)],
            Evidence = ArticleEvidence.InOrder(
            [
                ArticleEvidence.OfTitle(named, title),
                ArticleEvidence.Of(EvidenceField.SourceUrl, source is null ? null : document.SourceUrl, source?.Address),
                ArticleEvidence.OfSite(document, clean, byAddress: source is not null),
                ArticleEvidence.Of(EvidenceField.Published, published),
                ArticleEvidence.Of(EvidenceField.Captured, document.CapturedUtc?.With($"{document.CapturedUtc.Value:O}")),
                dateEvidence,
                ArticleEvidence.Of(EvidenceField.Thumbnail, thumbnail),
                ArticleEvidence.Of(EvidenceField.Truncated, clean.CutAt),
                .. ArticleEvidence.OfHeadings(lines, document.Syntax),
                .. linkEvidence,
                .. ArticleEvidence.OfPapers(papers),
            ]),
        };
        var noted = ReadingNotes.Of(article, document, hasTitle: named is not null, clean.CutAt, isStub: lines.Sum(line => line.Text.Length) < StubLength);
        return (article with { Diagnostics = [.. document.Diagnostics, .. noted, .. bibliography.Diagnostics, .. linkNotes] }, parsed);
    }

    private static List<SourceLine> WithoutBlankEnds(IReadOnlyList<SourceLine> lines)
    {
        var (first, end) = (0, lines.Count);
        while (first < end && lines[first].Text.Length == 0)
        {
            first++;
        }

        while (end > first && lines[end - 1].Text.Length == 0)
        {
            end--;
        }

        return [.. lines.Take(end).Skip(first)];
    }

    private static TitledBody Titled(CapturedDocument document, WithoutFurniture clean)
    {
        if (document.Syntax == BodySyntax.PlainText)
        {
            var marked = PlainTextMarkup.Apply(clean.Kept, isCut: clean.CutAt is not null);
            return marked with { Title = WithoutSuffix(marked.Title) };
        }

        return LeadingTitle.Take(WithoutSuffix(document.Title), clean.Kept);

        Noted<string>? WithoutSuffix(Noted<string>? title) => title?.With(Sites.WithoutSuffix(Sites.WithoutAuthor(title.Value.Trim(), document.Authors.Select(author => author.Value)), document.SiteName?.Value, clean.Host));
    }

    // Lazy loading leaves a data: placeholder beside each real picture, and the real one twice.
    private static List<Noted<string>> Images(List<TextLine> lines) =>
        [.. lines.SelectMany(line => line.Images.Select(image => new Noted<string>(image.Url, RuleNames.Picture, line.Number, line.LastNumber)))
            .Where(image => Pictures.IsSeen(image.Value)).DistinctBy(image => image.Value)];

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
