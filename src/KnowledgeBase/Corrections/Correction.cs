using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Corrections;

/// <summary>What a person decided. Stored by name.</summary>
public enum CorrectionKind
{
    /// <summary>A field has this value, whatever captures say.</summary>
    Field,

    /// <summary>An entry belongs to a list, whether captures say it or not.</summary>
    Add,

    /// <summary>An entry does not belong to a list, whatever captures say.</summary>
    Remove,

    /// <summary>Two are one: <see cref="Correction.Subject"/> counts as <see cref="Correction.Other"/>.</summary>
    Merge,

    /// <summary>Two that look alike are two. Parts what only a title joins, and takes the pair off the list of possible duplicates.</summary>
    NotSame,

    /// <summary>What one article says (paper), or one paper (author, affiliation), is not the one its identifier, title or name says.</summary>
    Split,

    /// <summary>An article that links lead to need not be captured.</summary>
    Unwanted,

    /// <summary>Whether two that look alike are one is for later: the pair leaves the list of possible duplicates for the one of those put off.</summary>
    Later,

    /// <summary>An article is not to be in the library, whatever captures of it come. They are kept, so that taking this back brings it back as it was.</summary>
    Delete,
}

/// <summary>What a correction is about. Stored by name.</summary>
public enum CorrectionSubject
{
    Article,
    Paper,
    Author,
    Affiliation,
}

/// <summary>
/// A decision of a person about the library. It names things by keys that outlive re-reading, never by row ids, is applied last on every
/// reading and so always wins. Undoing keeps the row.
/// </summary>
public sealed class Correction
{
    public int Id { get; init; }

    public required CorrectionKind Kind { get; init; }

    public required CorrectionSubject Of { get; init; }

    /// <summary>
    /// Article: its key. Paper: a reference (<see cref="Papers.PaperReference"/>). Author, affiliation: its name key.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>
    /// Merge, not the same, later: the other one, named alike. Split of a paper: key of the article whose mention stands alone. Split of an author or
    /// affiliation: reference of the paper that means another one of that name. Else null.
    /// </summary>
    public string? Other { get; init; }

    /// <summary>Name of a corrected field or list, as the API names it; else null.</summary>
    public string? Field { get; init; }

    /// <summary>Value of a corrected field as JSON, null for "unknown"; the entry of a list (<see cref="CorrectedItem"/>). Delete: the title that the article had, as JSON. Split of an author or affiliation: what tells the others of that name apart. Else null.</summary>
    public string? Value { get; init; }

    /// <summary>Why, in the words of whoever decided; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided; see <see cref="Audit.Actor.Name"/>.</summary>
    public required string MadeBy { get; init; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? UndoneUtc { get; set; }

    /// <summary>Who took it back; null while it holds, and for what was taken back before that was noted.</summary>
    public string? UndoneBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.Property(correction => correction.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(correction => correction.Of).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(correction => new { correction.Of, correction.Subject });
            builder.HasIndex(correction => new { correction.Of, correction.Other });
        }
    }
}
