using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Captures;

/// <summary>How much a diagnostic matters: a remark, something lost, something wrong.</summary>
public enum DiagnosticSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something the reader of a capture noticed. Its words stand in <c>Extraction.DiagnosticCatalog</c>.</summary>
public sealed class Diagnostic
{
    public int Id { get; init; }

    public int CaptureId { get; init; }

    /// <summary>Stable code, for example <c>paywall-cut</c>.</summary>
    public required string Code { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>First line of the capture that it speaks of, counted from 1; null when it speaks of the whole.</summary>
    public int? FirstLine { get; init; }

    public int? LastLine { get; init; }

    /// <summary>What to put into the message's place, for example a URL; null when the message has none.</summary>
    public string? Detail { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Diagnostic>
    {
        public void Configure(EntityTypeBuilder<Diagnostic> builder)
        {
            builder.Property(diagnostic => diagnostic.Code).HasMaxLength(40);
            builder.Property(diagnostic => diagnostic.Severity).HasConversion<string>().HasMaxLength(8);
            builder.HasIndex(diagnostic => new { diagnostic.Code, diagnostic.CaptureId });
            builder.HasIndex(diagnostic => new { diagnostic.Severity, diagnostic.CaptureId });
            builder.HasOne<Capture>().WithMany(capture => capture.Diagnostics)
                .HasForeignKey(diagnostic => diagnostic.CaptureId);
        }
    }
}
