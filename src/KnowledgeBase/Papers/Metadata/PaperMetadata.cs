using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Papers.Metadata;

/// <summary>Where metadata of a paper come from; the more trusted first. Stored by name.</summary>
public enum MetadataSource
{
    /// <summary>arXiv's API, as an Atom file or fetched.</summary>
    ArxivApi,

    /// <summary>arXiv's snapshot of all papers.</summary>
    ArxivSnapshot,

    /// <summary>A CSL-JSON file.</summary>
    CslJson,

    /// <summary>A BibTeX or BibLaTeX file.</summary>
    BibTex,
}

/// <summary>
/// What a bibliographic source says of one identifier of a paper. Known by the identifier and not by the paper, so that papers can be
/// rebuilt, joined and parted, or come later, and it still finds them.
/// </summary>
public sealed class PaperMetadata
{
    public int Id { get; init; }

    /// <summary>See <see cref="PaperIdentifier.Scheme"/>.</summary>
    public required string Scheme { get; init; }

    /// <summary>See <see cref="PaperIdentifier.Value"/>.</summary>
    public required string Value { get; init; }

    public required MetadataSource Source { get; init; }

    /// <summary>Name of the file, or address of the service. Data only: it never becomes a path.</summary>
    public required string Origin { get; set; }

    /// <summary>When it was imported or fetched last.</summary>
    public required DateTime ImportedUtc { get; set; }

    /// <summary>Plain text. Null when the source was asked and knows no such paper; then the rest is empty.</summary>
    public string? Title { get; set; }

    /// <summary>Plain text, a line a paragraph.</summary>
    public string? Abstract { get; set; }

    /// <summary>Names as <c>First Last</c>, in order.</summary>
    public List<string> Authors { get; set; } = [];

    /// <summary>The source itself leaves authors out (<c>and others</c>).</summary>
    public bool AuthorsTruncated { get; set; }

    /// <summary>arXiv categories such as <c>cs.CL</c>, the primary one first.</summary>
    public List<string> Categories { get; set; } = [];

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>: of arXiv the day of the first version.</summary>
    public string? IssuedOn { get; set; }

    /// <summary>DOI of the published version, as printed; arXiv's own DOIs are not given.</summary>
    public string? Doi { get; set; }

    /// <summary>Journal or proceedings, or arXiv's journal reference.</summary>
    public string? Journal { get; set; }

    /// <summary><c>scheme:value</c>; see <see cref="PaperIds"/>.</summary>
    internal string Identifier => $"{Scheme}:{Value}";

    internal sealed class Mapping : IEntityTypeConfiguration<PaperMetadata>
    {
        public void Configure(EntityTypeBuilder<PaperMetadata> builder)
        {
            builder.Ignore(metadata => metadata.Identifier);
            builder.Property(metadata => metadata.Scheme).HasMaxLength(16);
            builder.Property(metadata => metadata.Source).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(metadata => new { metadata.Value, metadata.Scheme, metadata.Source }).IsUnique();
        }
    }
}
