using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Zips;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Captures;

/// <summary>What has become of a capture. Stored by name; the API prints it in lower case.</summary>
public enum CaptureStatus
{
    /// <summary>Stored, not yet read.</summary>
    Pending,

    /// <summary>Read; its text is the text of its article.</summary>
    Ingested,

    /// <summary>Read; says the same as the capture that gives its article the text.</summary>
    Unchanged,

    /// <summary>Read; another capture of the same article is newer, or fuller.</summary>
    Superseded,

    /// <summary>Could not be read; <see cref="Capture.Reason"/> says why.</summary>
    Unreadable,

    /// <summary>Read; somebody deleted its article from the library (<see cref="Capture.RemovedKey"/>).</summary>
    Removed,

    /// <summary>A zip: what was in it are captures of their own, and <see cref="Capture.Members"/> say what became of each.</summary>
    Unpacked,
}

/// <summary>By which way a capture came. Stored by name; the API prints it in lower case.</summary>
public enum CaptureRoute
{
    /// <summary>It lay in a watched folder.</summary>
    Folder,

    /// <summary>The <c>ingest</c> command.</summary>
    Command,

    /// <summary>A program handed it in over HTTP.</summary>
    Api,

    /// <summary>A person uploaded it on the page.</summary>
    Upload,
}

/// <summary>The bytes of one file as received, known by their hash, with what became of them.</summary>
public sealed class Capture : ICapturedText
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits. Unique: the same bytes twice are one capture.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Name of the file without its folder, NFC. Data only: it never becomes a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Where the bytes first came from: a path, <c>upload</c>, <c>api</c>; for a member of a zip <c>{origin of the zip}!/{path in it}</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Name and origin as a search compares them; see <see cref="Search.SearchPhrase.Squeeze(string)"/>.</summary>
    public string SearchName { get; init; } = "";

    /// <summary>Size in bytes, also where the content was too large to keep.</summary>
    public required long Size { get; init; }

    public required DateTime ReceivedUtc { get; init; }

    public CaptureRoute Route { get; init; }

    /// <summary>Who handed it in (<see cref="Audit.Actor.Name"/>); null for what lay in a watched folder.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>The upload it came with; null for other routes.</summary>
    public int? UploadId { get; init; }

    public CaptureStatus Status { get; set; }

    /// <summary>One English sentence for a person when the capture is unreadable or its article was deleted, else null.</summary>
    public string? Reason { get; set; }

    /// <summary>How often reading was begun. Committed before each try, so that a file that kills the process is set aside.</summary>
    public int Attempts { get; set; }

    /// <summary>Version of the reader that read it last; null before.</summary>
    public int? ReaderVersion { get; set; }

    /// <summary>How long the last reading took, in milliseconds; null before.</summary>
    public int? ReadMilliseconds { get; set; }

    /// <summary>What the last reading did not find; null for what was not read, or not since this is kept.</summary>
    public ReadingGaps? Gaps { get; set; }

    /// <summary>How many links of other articles found their target, so far, because of it.</summary>
    public int LinksHealed { get; set; }

    /// <summary>Form as the API names it, for example <c>readability-turndown</c>; null until read.</summary>
    public string? Form { get; set; }

    /// <summary>When the page was captured, as the capture says; null when it does not.</summary>
    public DateTime? CapturedUtc { get; set; }

    /// <summary>Hash of the text that was read, to see that two captures say the same.</summary>
    public string? TextHash { get; set; }

    /// <summary>Length of the text that was read, in characters, to see that one is plainly poorer.</summary>
    public int TextLength { get; set; }

    /// <summary>Key of its article when somebody deleted that one from the library, else null.</summary>
    public string? RemovedKey { get; set; }

    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    public CaptureContent? Content { get; init; }

    public List<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Pictures that lay beside it and that it shows.</summary>
    public List<CaptureAttachment> Attachments { get; init; } = [];

    /// <summary>For a zip what was in it; else empty.</summary>
    public List<ZipMember> Members { get; init; } = [];

    /// <summary>It is a capture of an article that somebody deleted. One that waits to be read keeps waiting.</summary>
    internal void SetAside(Correction deletion)
    {
        (ArticleId, RemovedKey, LinksHealed) = (null, deletion.Subject, 0);
        if (Status != CaptureStatus.Pending)
        {
            (Status, Reason) = (CaptureStatus.Removed, DeletedArticle.Of(deletion).Sentence);
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Capture>
    {
        public void Configure(EntityTypeBuilder<Capture> builder)
        {
            builder.Property(capture => capture.ContentHash).HasMaxLength(64);
            builder.Property(capture => capture.Status).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(capture => capture.ContentHash).IsUnique();
            builder.Property(capture => capture.Route).HasConversion<string>().HasMaxLength(8).HasDefaultValue(CaptureRoute.Folder);
            builder.HasIndex(capture => new { capture.Status, capture.Id });
            builder.HasIndex(capture => new { capture.UploadId, capture.Id });
            builder.HasIndex(capture => capture.RemovedKey);

            // The ledger counts by any of these from this index alone, and finds what is rare by those below it.
            builder.HasIndex(capture => new { capture.Status, capture.Route, capture.Form, capture.ReaderVersion, capture.ReceivedBy, capture.Gaps });
            builder.HasIndex(capture => new { capture.Route, capture.Id });
            builder.HasIndex(capture => new { capture.Form, capture.Id });
            builder.HasIndex(capture => new { capture.ReaderVersion, capture.Id });
            builder.HasIndex(capture => new { capture.ReceivedBy, capture.Id });
            builder.HasIndex(capture => new { capture.Gaps, capture.Id });
            builder.HasIndex(capture => new { capture.ReadMilliseconds, capture.Id });
            builder.HasIndex(capture => new { capture.Size, capture.Id });
            builder.HasIndex(capture => new { capture.Reason, capture.Id }).HasFilter("\"Reason\" IS NOT NULL");
            builder.HasIndex(capture => new { capture.ReceivedUtc, capture.Status, capture.Gaps, capture.Id });
            builder.HasOne(capture => capture.Article).WithMany(article => article.Captures)
                .HasForeignKey(capture => capture.ArticleId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>The bytes of a capture, in a table of their own so that lists never read them.</summary>
public sealed class CaptureContent
{
    public int CaptureId { get; init; }

    /// <summary>The file as received. Empty where it was larger than the limit, and for a zip, whose members are kept instead.</summary>
    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaptureContent>
    {
        public void Configure(EntityTypeBuilder<CaptureContent> builder)
        {
            builder.HasKey(content => content.CaptureId);
            builder.HasOne<Capture>().WithOne(capture => capture.Content)
                .HasForeignKey<CaptureContent>(content => content.CaptureId);
        }
    }
}
