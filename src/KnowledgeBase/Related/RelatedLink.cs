using KnowledgeBase.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Related;

/// <summary>What introduces a link to another article. The API prints it in snake case.</summary>
public enum RelatedLinkKind
{
    /// <summary>Under 関連研究.</summary>
    RelatedResearch,

    /// <summary>Under 関連記事, あわせて読みたい and the like.</summary>
    RelatedArticle,

    /// <summary>In a sentence, or alone in a paragraph.</summary>
    Inline,
}

/// <summary>A directed link from an article to the address of an article.</summary>
public sealed class RelatedLink
{
    public int Id { get; init; }

    public int ArticleId { get; init; }

    public Article? Article { get; init; }

    /// <summary>Place in the article, from 0.</summary>
    public required int Position { get; init; }

    public required RelatedLinkKind Kind { get; init; }

    /// <summary>The address as the capture has it, absolute.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Key of the address, equal to the <see cref="Article.Key"/> of the article it leads to.</summary>
    public required string TargetKey
    {
        get;
        init
        {
            field = value;
            TargetId = Related.TargetId.Of(value);
        }
    }

    /// <summary>Names the far end in addresses (<c>/uncaptured/{id}</c>): <c>u</c> and 16 hex digits that follow from <see cref="TargetKey"/>.</summary>
    public string TargetId { get; set; } = "";

    /// <summary>The captured article at the far end; null while it is uncaptured (未収録).</summary>
    public int? TargetArticleId { get; set; }

    public Article? TargetArticle { get; set; }

    /// <summary>Words of the link, trimmed.</summary>
    public required string LinkText { get; init; }

    /// <summary>Text of the nearest heading above; null when there is none.</summary>
    public string? Section { get; init; }

    /// <summary>The sentence or line that holds the link, plain.</summary>
    public required string Sentence { get; init; }

    /// <summary>Line of the capture, from 1.</summary>
    public required int Line { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RelatedLink>
    {
        public void Configure(EntityTypeBuilder<RelatedLink> builder)
        {
            builder.Property(link => link.Kind).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(link => new { link.ArticleId, link.Position }).IsUnique();
            builder.Property(link => link.TargetId).HasMaxLength(Related.TargetId.Length);
            builder.HasIndex(link => link.TargetKey);
            builder.HasIndex(link => link.TargetId);

            // Holds everything that the graph and the ranking of uncaptured targets ask of all links, so that neither reads a sentence.
            builder.HasIndex(link => new { link.TargetArticleId, link.TargetId, link.ArticleId, link.Kind });
            builder.HasOne(link => link.Article).WithMany(article => article.RelatedLinks).HasForeignKey(link => link.ArticleId);
            builder.HasOne(link => link.TargetArticle).WithMany().HasForeignKey(link => link.TargetArticleId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
