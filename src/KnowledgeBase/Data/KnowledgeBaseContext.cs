using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Audit;
using KnowledgeBase.Authors;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Captures.Zips;
using KnowledgeBase.Corrections;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data;

/// <summary>The library's tables. Instants are UTC; provider differences live in the two derived contexts only.</summary>
public abstract class KnowledgeBaseContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<CaptureContent> CaptureContents => Set<CaptureContent>();

    public DbSet<ZipMember> ZipMembers => Set<ZipMember>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<CaptureAttachment> CaptureAttachments => Set<CaptureAttachment>();

    public DbSet<Diagnostic> Diagnostics => Set<Diagnostic>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<UploadItem> UploadItems => Set<UploadItem>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticlePaper> ArticlePapers => Set<ArticlePaper>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<PaperIdentifier> PaperIdentifiers => Set<PaperIdentifier>();

    public DbSet<PaperMetadata> PaperMetadata => Set<PaperMetadata>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Authorship> Authorships => Set<Authorship>();

    public DbSet<Affiliation> Affiliations => Set<Affiliation>();

    public DbSet<PaperAffiliation> PaperAffiliations => Set<PaperAffiliation>();

    public DbSet<PaperLink> PaperLinks => Set<PaperLink>();

    public DbSet<RelatedLink> RelatedLinks => Set<RelatedLink>();

    public DbSet<StoredLayout> Layouts => Set<StoredLayout>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<RetiredId> RetiredIds => Set<RetiredId>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<LibraryMark> Marks => Set<LibraryMark>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KnowledgeBaseContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}

/// <summary>The library in one SQLite file (default).</summary>
public sealed class SqliteKnowledgeBaseContext(DbContextOptions<SqliteKnowledgeBaseContext> options) : KnowledgeBaseContext(options);

/// <summary>The library in PostgreSQL.</summary>
public sealed class PostgreSqlKnowledgeBaseContext(DbContextOptions<PostgreSqlKnowledgeBaseContext> options) : KnowledgeBaseContext(options);
