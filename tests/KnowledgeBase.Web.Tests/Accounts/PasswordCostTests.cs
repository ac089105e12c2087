using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>What a try to sign in costs, which must not tell which names exist.</summary>
public sealed class PasswordCostTests : Library
{
    private readonly CountingHasher hasher = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
    }

    protected override Task SeedAsync(KnowledgeBaseContext db) => Services.PersonAsync(AccountRole.Reader);

    [Theory]
    [InlineData("reader")]
    [InlineData("nobody")]
    [InlineData("without")]
    public async Task IsOneCheckOfAPasswordWhateverTheNameHas(string name)
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await accounts.CreateAsync(new Account { UserName = "without", Role = AccountRole.Reader, MadeUtc = DateTime.UtcNow })).Succeeded);
        }

        await Client.SubmitAsync("/sign-in", ("name", name), ("password", "wrong password here"));
        Assert.Equal(1, hasher.Checks);
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int checks;

        public int Checks => checks;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checks);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
