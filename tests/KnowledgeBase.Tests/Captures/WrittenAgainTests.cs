using System.Text.Json;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures;

/// <summary>What was read, written as Markdown and read again, says the same: the text that is kept has lost nothing that was found in it.</summary>
public sealed class WrittenAgainTests
{
    // Below a contents list and a page's own head stood what the text alone no longer says.
    private static readonly string[] FromOutsideOfTheText = [CaptureForms.Html, CaptureForms.PlainText];

    public static TheoryData<string> Case => [.. CaptureCasesTests.Inputs.Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Case))]
    public void SaysTheSame(string path)
    {
        var once = Read(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Repository.Root, path)));
        if (FromOutsideOfTheText.Contains(once.Form) || IsPaperPage(once))
        {
            return;
        }

        var again = Read("again.md", System.Text.Encoding.UTF8.GetBytes(Written(once)));
        Assert.Equal(Fields(once), Fields(again));
    }

    private static ExtractedArticle Read(string name, byte[] bytes) => Assert.IsType<CaptureReading.Readable>(CaptureReader.Read(name, bytes)).Article;

    // The authors of such a page stand in its front matter.
    private static bool IsPaperPage(ExtractedArticle article) => article.Papers is [{ Urls: [var first, ..] }] && first == article.Source?.Address;

    private static string Written(ExtractedArticle article)
    {
        // The site's name goes behind the title, as a page has it: a title that looks like it bears another stays whole.
        var front = new List<string> { $"title: {JsonSerializer.Serialize(article.Title)}" };
        front.AddRange(article.Source is { } source ? [$"source_url: {source.Address}"] : article.Site is { } site ? [$"site: {site}"] : []);
        front.AddRange(article.Published is { } published ? [$"publish_date: {published}"] : []);
        return $"---\n{string.Join('\n', front)}\n---\n\n{article.Markdown}\n";
    }

    private static string Fields(ExtractedArticle article) => JsonSerializer.Serialize(new
    {
        article.Title,
        article.Source?.Address,
        article.ImageCount,
        Headings = article.Headings.Select(heading => (heading.Level, heading.Text).ToString()),
        Related = article.Related.Select(link => $"{link.Kind} {link.Target.Address} {link.Text} {link.Section}"),
        Papers = article.Papers.Select(paper => new
        {
            paper.Title,
            paper.Authors,
            paper.AuthorsTruncated,
            paper.Affiliations,
            Arxiv = paper.Arxiv?.Value,
            Doi = paper.Doi?.Printed,
            paper.PublishedOn,
            paper.Urls,
            Links = paper.Links.Select(link => link.ToString()),
        }),
    });
}
