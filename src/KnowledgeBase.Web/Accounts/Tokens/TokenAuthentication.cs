using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts.Tokens;

/// <summary>Knows a program by <c>Authorization: Bearer kb_…</c> (RFC 6750), and by nothing else: cookies are never looked at.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountsContext db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    private static readonly TimeSpan LastUsedIsTrueTo = TimeSpan.FromMinutes(1);

    /// <summary>The request says that it comes with a token, good or not.</summary>
    public static bool IsAsked(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(SchemeName + " ", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsAsked(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var sent = Request.Headers.Authorization.ToString()[(SchemeName.Length + 1)..].Trim();
        return TokenText.TryParse(sent, out var text) && await FindAsync(text.Value) is { } token
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(token), Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown, has expired or was revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = IsAsked(Request) ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }

    private async Task<ApiToken?> FindAsync(TokenText text)
    {
        var now = TimeProvider.GetUtcNow().UtcDateTime;
        var token = await db.ApiTokens.AsNoTracking().Include(one => one.Account)
            .SingleOrDefaultAsync(one => one.Id == text.Id && one.RevokedUtc == null && one.ExpiresUtc > now && one.Account!.DisabledUtc == null, Context.RequestAborted);
        if (token is null || !Secret.Fits(text.Secret, token.SecretHash))
        {
            return null;
        }

        if (token.LastUsedUtc is null || now - token.LastUsedUtc > LastUsedIsTrueTo)
        {
            await db.ApiTokens.Where(one => one.Id == token.Id).ExecuteUpdateAsync(one => one.SetProperty(used => used.LastUsedUtc, now), Context.RequestAborted);
        }

        return token;
    }

    // No role among the claims: what needs one is for people.
    private ClaimsPrincipal Principal(ApiToken token) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, token.AccountId),
            new Claim(ClaimTypes.Name, token.Account!.UserName!),
            new Claim(AccountClaims.OwnerRole, token.Account.Role.ToString()),
            .. token.Scopes.Split(' ').Where(scope => scope != TokenScopes.Upload || token.Account.Role >= AccountRole.Uploader)
                .Select(scope => new Claim(AccountClaims.Scope, scope)),
        ],
        Scheme.Name));
}
