using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeBase.Tests.Data;

public sealed class SqliteInForceTests
{
    [Fact]
    public async Task EveryConnectionOfTheLibraryIsSafe()
    {
        await using var library = await Library.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var inForce = await library.AskAsync(db => SqliteInForce.OfAsync(db, CancellationToken.None));
            Assert.Equal("journal_mode=wal synchronous=2 foreign_keys=1 trusted_schema=0 busy_timeout=10000", inForce!.ToString());
        }
    }

    [Theory]
    [InlineData("foreign_keys=OFF")]
    [InlineData("trusted_schema=ON")]
    public async Task NothingStartsOnADatabaseThatDoesNotObey(string pragma)
    {
        await using var bare = new Bare();
        await bare.Database.OpenConnectionAsync();
#pragma warning disable EF1002 // One of the two above.
        await bare.Database.ExecuteSqlRawAsync($"PRAGMA trusted_schema=OFF; PRAGMA {pragma}");
#pragma warning restore EF1002
        await Assert.ThrowsAsync<InvalidOperationException>(() => SqliteInForce.CheckAsync(bare, NullLogger.Instance, CancellationToken.None));
    }

    private sealed class Bare : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");
    }
}
