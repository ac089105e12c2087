using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The capture of a paper's own page on arXiv, ACL Anthology, OpenReview or at a publisher: the page's title is the paper's.</summary>
internal static partial class PaperPage
{
    /// <summary>The authors stand within so many lines of the top.</summary>
    private const int TopLines = 14;

    /// <summary>The paper of such a page, and the line that holds its authors; null for any other page.</summary>
    public static (ExtractedPaper Paper, int AuthorsLine)? Read(CapturedDocument document, ArticleUrl? source, Noted<string>? title, List<TextLine> lines)
    {
        if (source is null || title is null || lines.Count == 0 || !IsPage(source))
        {
            return null;
        }

        var names = lines.Take(TopLines).FirstOrDefault(IsAuthors);
        var block = new PaperBlock(names ?? lines[0]);
        block.TakeTitle(title);
        block.TakeUrl(document.SourceUrl!.With(source.Address));
        var noted = document.Authors.Where(name => LineShape.IsPerson(name.Value)).ToList();
        if (noted.Count > 0)
        {
            block.TakeAuthors(noted);
        }
        else if (names is not null)
        {
            block.AddNames(names, Label().Replace(names.Text, ""));
        }

        foreach (var (line, link) in Addresses(lines, source))
        {
            block.AddAddress(line, link);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            AddCode(block, lines, i);
        }

        return (block.Finish(), names?.Number ?? 0);
    }

    private static bool IsPage(ArticleUrl source) =>
        ArxivId.Find(source.Address) is not null || PaperHosts.HasDoi(source.Address) || (PaperHosts.IsPaper(source.Address) && Page().IsMatch(new Uri(source.Key).PathAndQuery));

    private static bool IsAuthors(TextLine line) =>
        line.Role is LineRole.Paragraph or LineRole.Heading
        && (Label().IsMatch(line.Text) ? LineShape.IsNames(Label().Replace(line.Text, "")) : line.Text.Contains(',', StringComparison.Ordinal) && LineShape.IsNames(line.Text));

    // The DOI first, then the same host's PDF; arXiv's stands under the same identifier.
    private static IEnumerable<(TextLine Line, TextLink Link)> Addresses(List<TextLine> lines, ArticleUrl source)
    {
        var links = lines.SelectMany(line => line.Links.Select(link => (Line: line, Link: link))).ToList();
        return links.Where(pair => PaperHosts.HasDoi(pair.Link.Url) && ArticleUrl.Parse(pair.Link.Url)?.Host.EndsWith("doi.org", StringComparison.Ordinal) == true).Take(1)
            .Concat(links.Where(pair => ArxivId.Find(source.Address) is null && IsPdf(pair.Link) && ArticleUrl.Parse(pair.Link.Url)?.Host == source.Host).Take(1));
    }

    private static bool IsPdf(TextLink link) =>
        link.Text.Contains("PDF", StringComparison.OrdinalIgnoreCase) || link.Url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static void AddCode(PaperBlock block, List<TextLine> lines, int at)
    {
        foreach (var link in lines[at].Links.Where(link => PaperHosts.LabelOf(link.Url) is not null))
        {
            var above = at > 0 && lines[at - 1].Links.Count == 0 ? lines[at - 1].Text.TrimEnd(':', '：') : "";
            var label = new[] { link.Text, above }.FirstOrDefault(words => LabelVocabulary.KindOf(words) is LabelKind.Link);
            if (label is not null)
            {
                block.AddLink(lines[at], label, link.Url);
            }
        }
    }

    [GeneratedRegex(@"^(?:Authors?|著者)\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^/(?:forum\?|pdf\?|\d{4}\.[\w\-]+\.\d+|[A-Z]\d{2}-\d{4}|articles?/|content/|paper/|papers?/|paper_files/|v\d+/)", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
