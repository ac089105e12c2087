using KnowledgeBase.Audit;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Tokens;

/// <summary>A token to be made. For the members see <see cref="ApiToken"/>.</summary>
public sealed record MakeTokenInput(string AccountId, string? Name, IReadOnlyList<string> Scopes, int Days);

/// <summary>Tokens of one's own: nobody makes or sees another's.</summary>
public sealed class OwnTokens(AccountsContext db, RecordAudit audit, TimeProvider time)
{
    public const int MostDays = 366;

    private const int LongestName = 64;

    /// <returns>Those that were not revoked, newest first, expired ones included.</returns>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(string accountId, CancellationToken cancellationToken) => await db.ApiTokens.AsNoTracking()
        .Where(token => token.AccountId == accountId && token.RevokedUtc == null).OrderByDescending(token => token.Id).ToListAsync(cancellationToken);

    /// <returns>The token, which is shown once; null without a name or scope.</returns>
    public async Task<string?> MakeAsync(MakeTokenInput input, CancellationToken cancellationToken)
    {
        var name = input.Name?.Trim() ?? "";
        var scopes = TokenScopes.All.Where(input.Scopes.Contains).ToList();
        if (name.Length is 0 or > LongestName || scopes.Count == 0)
        {
            return null;
        }

        var (secret, now) = (Secret.New(), time.GetUtcNow().UtcDateTime);
        var token = new ApiToken
        {
            AccountId = input.AccountId,
            Name = name,
            SecretHash = Secret.Hash(secret),
            Scopes = string.Join(' ', scopes),
            MadeUtc = now,
            ExpiresUtc = now.AddDays(Math.Clamp(input.Days, 1, MostDays)),
        };
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RunAsync(AuditActions.TokenMade, $"token {token.Id}", before: null, after: new { token.Name, token.Scopes, token.ExpiresUtc }, cancellationToken);
        return new TokenText(token.Id, secret).ToString();
    }

    public async Task RevokeAsync(string accountId, int id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var revoked = await db.ApiTokens.Where(token => token.Id == id && token.AccountId == accountId && token.RevokedUtc == null)
            .ExecuteUpdateAsync(token => token.SetProperty(one => one.RevokedUtc, now), cancellationToken);
        if (revoked > 0)
        {
            await audit.RunAsync(AuditActions.TokenRevoked, $"token {id}", null, null, cancellationToken);
        }
    }
}
