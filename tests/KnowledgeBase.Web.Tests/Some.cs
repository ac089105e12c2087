using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Tests;

/// <summary>Makes valid things out of what a test cares about.</summary>
internal static class Some
{
    public static Article Article(string? url, string title, string date, bool truncated = false)
    {
        var markdown = $"## 背景\n\n{title}の話。[前の記事](https://site.example/archives/1)、[次の記事](https://site.example/archives/99)、[外](https://other.example/)。";
        return new Article
        {
            Key = ArticleUrl.Parse(url)?.Key ?? "text:" + title,
            SourceUrl = url,
            Site = ArticleUrl.Parse(url)?.Host,
            Title = title,
            TitleKey = Identifiers.TitleKey.Of(title),
            Lead = $"{title}の話。",
            BestDate = date,
            BestDateSource = date.Length == 0 ? DateSource.None : DateSource.ImagePath,
            Truncated = truncated,
            AddedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Form = "markdown",
            Markdown = markdown,
            Html = ArticleRenderer.Render(markdown, null).Html.Stored,
            PlainText = ArticleRenderer.Render(markdown, null).PlainText,
            Headings = [new ArticleHeading { Level = 2, Text = "背景", Anchor = "背景" }],
        };
    }

    public static Paper Paper(string title, string? issued, (string Scheme, string Value) identifier) => new()
    {
        Title = title,
        TitleKey = Identifiers.TitleKey.Of(title),
        IssuedOn = issued,
        Identifiers = [new PaperIdentifier { Scheme = identifier.Scheme, Value = identifier.Value }],
    };

    public static ArticlePaper Mention(Paper paper, int position, List<string> authors, List<string> affiliations, string? arxivId) => new()
    {
        Position = position,
        Paper = paper,
        Title = paper.Title,
        TitleKey = paper.TitleKey,
        Authors = authors,
        Affiliations = affiliations,
        ArxivId = arxivId,
        Identifiers = arxivId is null ? [] : ["arxiv:" + arxivId],
        FirstLine = 3,
        LastLine = 5,
    };

    public static Capture Capture(Article article, char hash, CaptureStatus status, string? diagnostic = null) => new()
    {
        ContentHash = new string(hash, 64),
        FileName = $"{hash}.md",
        Origin = "test",
        Size = 1,
        ReceivedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Status = status,
        ArticleId = article.Id,
        Article = article,
        Diagnostics = diagnostic is null ? [] : [new Diagnostic { Code = diagnostic, Severity = DiagnosticSeverity.Info, FirstLine = 9 }],
    };

    public static RelatedLink Link(Article from, int position, RelatedLinkKind kind, string url, Article? to) => new()
    {
        ArticleId = from.Id,
        Position = position,
        Kind = kind,
        TargetUrl = url,
        TargetKey = ArticleUrl.Parse(url)!.Key,
        TargetArticleId = to?.Id,
        LinkText = to?.Title ?? "まだない記事",
        Section = "背景",
        Sentence = "この話の続き。",
        Line = 7,
    };
}
