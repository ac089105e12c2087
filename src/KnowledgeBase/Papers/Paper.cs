using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Authors;
using KnowledgeBase.Papers.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Papers;

/// <summary>One scholarly work: what all its mentions together say of it. Rebuilt whole whenever a mention comes or goes.</summary>
public sealed class Paper
{
    public int Id { get; init; }

    public required string Title { get; set; }

    /// <summary>Key of the title; see <see cref="Identifiers.TitleKey"/>.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The title key while no identifier is known, else null. Unique, so that a title alone names one paper.</summary>
    public string? LoneTitleKey { get; set; }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, printed, from metadata or from the arXiv identifier; null when unknown.</summary>
    public string? IssuedOn { get; set; }

    /// <summary>The metadata that the date comes from; null when it is printed or follows from the arXiv identifier.</summary>
    public MetadataSource? IssuedOnFrom { get; set; }

    /// <summary>Neither a mention nor metadata give the whole list of authors.</summary>
    public bool AuthorsTruncated { get; set; }

    /// <summary>The metadata that the authors come from; null when they are as a mention prints them.</summary>
    public MetadataSource? AuthorsFrom { get; set; }

    /// <summary>Articles about it, counted when it is indexed.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>Its place in the index by date of issue (<see cref="Finding.IndexRow"/>); 0 before it has one.</summary>
    public long IndexRow { get; private set; }

    public List<PaperIdentifier> Identifiers { get; init; } = [];

    public List<Authorship> Authorships { get; init; } = [];

    public List<PaperAffiliation> Affiliations { get; init; } = [];

    public List<PaperLink> Links { get; init; } = [];

    public List<ArticlePaper> Mentions { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> builder)
        {
            builder.Property(paper => paper.IssuedOnFrom).HasConversion<string>().HasMaxLength(16);
            builder.Property(paper => paper.AuthorsFrom).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(paper => paper.TitleKey);
            builder.HasIndex(paper => paper.LoneTitleKey).IsUnique();
            builder.HasIndex(paper => new { paper.IssuedOn, paper.Id });
            builder.HasIndex(paper => new { paper.ArticleCount, paper.Id });
        }
    }
}

/// <summary>An identifier of a paper in one scheme. Unique over the library: it names one paper.</summary>
public sealed class PaperIdentifier
{
    public int Id { get; init; }

    public int PaperId { get; set; }

    public Paper? Paper { get; set; }

    /// <summary><c>arxiv</c>, <c>doi</c>, …</summary>
    public required string Scheme { get; init; }

    /// <summary>Normalised value, for example <c>2311.16989</c>.</summary>
    public required string Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PaperIdentifier>
    {
        public void Configure(EntityTypeBuilder<PaperIdentifier> builder)
        {
            builder.Property(identifier => identifier.Scheme).HasMaxLength(16);
            builder.HasIndex(identifier => new { identifier.Scheme, identifier.Value }).IsUnique();
            builder.HasOne(identifier => identifier.Paper).WithMany(paper => paper.Identifiers).HasForeignKey(identifier => identifier.PaperId);
        }
    }
}

/// <summary>An author of a paper, in order, with the name as printed.</summary>
public sealed class Authorship
{
    public int PaperId { get; init; }

    public Paper? Paper { get; init; }

    /// <summary>Place in the list of authors, from 0.</summary>
    public required int Position { get; init; }

    public int AuthorId { get; init; }

    public Author? Author { get; init; }

    public required string PrintedName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Authorship>
    {
        public void Configure(EntityTypeBuilder<Authorship> builder)
        {
            builder.HasKey(authorship => new { authorship.PaperId, authorship.Position });
            builder.HasIndex(authorship => new { authorship.AuthorId, authorship.PaperId });
            builder.HasOne(authorship => authorship.Paper).WithMany(paper => paper.Authorships).HasForeignKey(authorship => authorship.PaperId);
            builder.HasOne(authorship => authorship.Author).WithMany(author => author.Authorships).HasForeignKey(authorship => authorship.AuthorId);
        }
    }
}

/// <summary>An organisation named beside a paper, in order, as printed.</summary>
public sealed class PaperAffiliation
{
    public int PaperId { get; init; }

    public Paper? Paper { get; init; }

    public required int Position { get; init; }

    public int AffiliationId { get; init; }

    public Affiliation? Affiliation { get; init; }

    public required string PrintedName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PaperAffiliation>
    {
        public void Configure(EntityTypeBuilder<PaperAffiliation> builder)
        {
            builder.HasKey(link => new { link.PaperId, link.Position });
            builder.HasIndex(link => new { link.AffiliationId, link.PaperId });
            builder.HasOne(link => link.Paper).WithMany(paper => paper.Affiliations).HasForeignKey(link => link.PaperId);
            builder.HasOne(link => link.Affiliation).WithMany(affiliation => affiliation.Papers).HasForeignKey(link => link.AffiliationId);
        }
    }
}

/// <summary>A labelled link of a paper: code, project page, demonstration.</summary>
public sealed class PaperLink
{
    public int Id { get; init; }

    public int PaperId { get; init; }

    public required int Position { get; init; }

    public required string Label { get; init; }

    public required string Url { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PaperLink>
    {
        public void Configure(EntityTypeBuilder<PaperLink> builder)
        {
            builder.HasIndex(link => new { link.PaperId, link.Url }).IsUnique();
            builder.HasOne<Paper>().WithMany(paper => paper.Links).HasForeignKey(link => link.PaperId);
        }
    }
}
