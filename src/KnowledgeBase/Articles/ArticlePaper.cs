using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Articles;

/// <summary>A paper as one article prints it. What several articles print of one paper is merged into <see cref="Papers.Paper"/>.</summary>
public sealed class ArticlePaper : IPaperMention
{
    public int Id { get; init; }

    public int ArticleId { get; init; }

    public Article? Article { get; init; }

    /// <summary>Place in the article, from 0.</summary>
    public required int Position { get; init; }

    public int PaperId { get; set; }

    public Paper? Paper { get; set; }

    public required string Title { get; init; }

    /// <summary>Key of the title; see <see cref="Identifiers.TitleKey"/>.</summary>
    public required string TitleKey { get; init; }

    public List<string> Authors { get; init; } = [];

    /// <summary>The list of authors ends in et al., ほか or the like.</summary>
    public bool AuthorsTruncated { get; init; }

    public List<string> Affiliations { get; init; } = [];

    /// <summary>arXiv identifier without version, from a DOI or any arXiv URL; null when neither is printed.</summary>
    public string? ArxivId { get; init; }

    public int? ArxivVersion { get; init; }

    /// <summary>The DOI as printed; null where none is.</summary>
    public string? Doi { get; init; }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null when no date of the paper is printed.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>Every identifier that follows from what is printed, as <c>scheme:value</c>, sorted.</summary>
    public List<string> Identifiers { get; init; } = [];

    IReadOnlyList<string> IPaperMention.Identifiers => Identifiers;

    public List<string> Urls { get; init; } = [];

    public List<PrintedLink> Links { get; init; } = [];

    /// <summary>First line of the capture that speaks of it, from 1.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticlePaper>
    {
        public void Configure(EntityTypeBuilder<ArticlePaper> builder)
        {
            builder.HasIndex(mention => new { mention.ArticleId, mention.Position }).IsUnique();
            builder.HasIndex(mention => mention.TitleKey);
            builder.HasIndex(mention => new { mention.PaperId, mention.ArticleId });
            builder.OwnsMany(mention => mention.Links, links => links.ToJson());
            builder.HasOne(mention => mention.Article).WithMany(article => article.Papers).HasForeignKey(mention => mention.ArticleId);
            builder.HasOne(mention => mention.Paper).WithMany(paper => paper.Mentions).HasForeignKey(mention => mention.PaperId);
        }
    }
}

/// <summary>A labelled link beside a paper, for example GitHub.</summary>
public sealed class PrintedLink
{
    public required string Label { get; init; }

    public required string Url { get; init; }
}
