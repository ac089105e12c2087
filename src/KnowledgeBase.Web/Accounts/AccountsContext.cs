using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts.Links;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Accounts and what belongs to them, in the library's database. A context of its own, so that the core needs no ASP.NET; it notes its
/// migrations in a table of its own.
/// </summary>
public abstract class AccountsContext(DbContextOptions options) : IdentityUserContext<Account>(options)
{
    public const string History = "__AccountsMigrationsHistory";

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new Account.Mapping());
        builder.ApplyConfiguration(new OneTimeLink.Mapping());
        builder.ApplyConfiguration(new ApiToken.Mapping());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}

/// <summary>Accounts in SQLite.</summary>
public sealed class SqliteAccountsContext(DbContextOptions<SqliteAccountsContext> options) : AccountsContext(options);

/// <summary>Accounts in PostgreSQL.</summary>
public sealed class PostgreSqlAccountsContext(DbContextOptions<PostgreSqlAccountsContext> options) : AccountsContext(options);
