using KnowledgeBase.Captures;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Articles;

/// <summary>Where the best date of an article was found, from the surest to the weakest.</summary>
public enum DateSource
{
    /// <summary>Nothing gave a date.</summary>
    None,

    /// <summary>Printed on the page itself, for example <c>Posted at 2023-12-12</c>.</summary>
    Text,

    /// <summary>The upload folder of the first image, for example <c>/uploads/2023/11/</c>.</summary>
    ImagePath,

    /// <summary>The publish date of the front matter, which many sites rewrite.</summary>
    FrontMatter,

    /// <summary>The month in the arXiv identifier of its first paper.</summary>
    ArxivId,

    /// <summary>The day of the capture.</summary>
    Captured,

    /// <summary>A person said so.</summary>
    Corrected,
}

/// <summary>One web page, known by its canonical URL. Its text is that of its current capture.</summary>
public sealed class Article
{
    public int Id { get; init; }

    /// <summary>
    /// What makes it this article: the URL key of its source (<c>https://host/path</c>), or <c>text:</c> and a hash of title and
    /// opening where no URL is known. Unique.
    /// </summary>
    public required string Key { get; set; }

    /// <summary>The address as captured, http or https; null when no capture names one.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>Host of the source without <c>www.</c>, or the site recognised by its furniture; null when unknown.</summary>
    public string? Site { get; set; }

    public required string Title { get; set; }

    /// <summary>Key of the title; see <see cref="Identifiers.TitleKey"/>. Several articles may share one.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The opening of the text, plain, at most 200 characters; empty when there is no text.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Address of the first picture; null when there is none.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>The publish date as the capture prints it: an ISO 8601 date, or instant with its offset; null when it has none.</summary>
    public string? PublishedAsPrinted { get; set; }

    /// <summary>The best estimate of when it appeared: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; empty when nothing is known. Lists sort by it.</summary>
    public string BestDate { get; set; } = "";

    public DateSource BestDateSource { get; set; }

    /// <summary>When its current capture was taken; null when that does not say.</summary>
    public DateTime? CapturedUtc { get; set; }

    /// <summary>When the library first had it. A newer capture does not change that.</summary>
    public required DateTime AddedUtc { get; init; }

    /// <summary>A membership notice cut the text off.</summary>
    public bool Truncated { get; set; }

    /// <summary>Form of the current capture, as the API names it.</summary>
    public required string Form { get; set; }

    public int ImageCount { get; set; }

    /// <summary>The text without furniture, as Markdown.</summary>
    public required string Markdown { get; set; }

    /// <summary>The text rendered and sanitised once at ingestion, with slots for links; see <see cref="Rendering.ArticleHtml"/>.</summary>
    public required string Html { get; set; }

    /// <summary>The words of the text, one line per block, which a search looks through and quotes.</summary>
    public required string PlainText { get; set; }

    /// <summary>The capture that gives it its text.</summary>
    public int CurrentCaptureId { get; set; }

    public List<ArticleHeading> Headings { get; set; } = [];

    /// <summary>Tags as the capture has them.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>Its place in the search index (<see cref="KnowledgeBase.Finding.IndexRow"/>); 0 before it has one.</summary>
    public long IndexRow { get; set; }

    /// <summary>Links from articles to it, counted anew whenever some come or go.</summary>
    public int LinkedFrom { get; private set; }

    public List<ArticlePaper> Papers { get; init; } = [];

    public List<RelatedLink> RelatedLinks { get; init; } = [];

    public List<Capture> Captures { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Article>
    {
        public void Configure(EntityTypeBuilder<Article> builder)
        {
            builder.Property(article => article.BestDateSource).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(article => article.Key).IsUnique();
            builder.HasIndex(article => article.TitleKey);
            builder.HasIndex(article => new { article.BestDate, article.Id });
            builder.HasIndex(article => new { article.Site, article.BestDate, article.Id });
            builder.HasIndex(article => new { article.AddedUtc, article.Id });
            builder.HasIndex(article => new { article.CapturedUtc, article.Id });
            builder.HasIndex(article => new { article.LinkedFrom, article.BestDate, article.Id });
            builder.OwnsMany(article => article.Headings, headings => headings.ToJson());
        }
    }
}

/// <summary>A heading of an article's text: level 1 to 6, plain text, and the <c>id</c> it has in the rendered text.</summary>
public sealed class ArticleHeading
{
    public required int Level { get; init; }

    public required string Text { get; init; }

    public required string Anchor { get; init; }
}
