using System.Net.Http.Headers;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>Programs that act for people by API tokens.</summary>
internal static class Programs
{
    /// <summary>Lets a client send a token that may hand captures in, of an editor made for it.</summary>
    public static async Task GiveTokenAsync(this HttpClient client, IServiceProvider app, string scopes = TokenScopes.Upload, AccountRole role = AccountRole.Editor)
    {
        await using var scope = app.CreateAsyncScope();
        client.Send(await TokenAsync(scope.ServiceProvider.GetRequiredService<AccountsContext>(), scopes, role));
    }

    /// <summary>The same for an app that runs as a process of its own, on SQLite in that folder.</summary>
    public static async Task GiveTokenAsync(this HttpClient client, string data)
    {
        await using var db = new SqliteAccountsContext(
            new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite($"Data Source={Path.Combine(data, "knowledgebase.db")};Pooling=false").Options);
        client.Send(await TokenAsync(db, TokenScopes.Upload, AccountRole.Editor));
    }

    public static void Send(this HttpClient client, string token) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private static async Task<string> TokenAsync(AccountsContext db, string scopes, AccountRole role)
    {
        var (secret, name) = (Secret.New(), $"program-{Guid.NewGuid():N}");
        var token = new ApiToken
        {
            AccountId = "",
            Account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Role = role, MadeUtc = DateTime.UtcNow },
            Name = "test",
            SecretHash = Secret.Hash(secret),
            Scopes = scopes,
            MadeUtc = DateTime.UtcNow,
            ExpiresUtc = DateTime.UtcNow.AddDays(1),
        };
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync();
        return new TokenText(token.Id, secret).ToString();
    }
}
