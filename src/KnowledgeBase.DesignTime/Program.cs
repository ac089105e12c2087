using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

// Not top-level statements: the app has them, and two classes of the name Program would meet here.
internal static class DesignTime
{
    private static void Main() => Console.WriteLine("Serves `dotnet ef` only; see docs/development.md, \"Changing the database\".");
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteKnowledgeBaseContext>
{
    public SqliteKnowledgeBaseContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteKnowledgeBaseContext>().UseSqlite("Data Source=design-time.db").Options);
}

internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlKnowledgeBaseContext>
{
    public PostgreSqlKnowledgeBaseContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlKnowledgeBaseContext>().UseNpgsql("Host=localhost;Database=design_time").Options);
}

internal sealed class SqliteAccountsFactory : IDesignTimeDbContextFactory<SqliteAccountsContext>
{
    public SqliteAccountsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite("Data Source=design-time.db").Options);
}

internal sealed class PostgreSqlAccountsFactory : IDesignTimeDbContextFactory<PostgreSqlAccountsContext>
{
    public PostgreSqlAccountsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlAccountsContext>().UseNpgsql("Host=localhost;Database=design_time").Options);
}
