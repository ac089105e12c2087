using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("Serves `dotnet ef` only; see docs/development.md, \"Changing the database\".");

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
