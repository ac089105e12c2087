using System.Text.Encodings.Web;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Knows a person by what a listed proxy says (<see cref="KnowledgeBaseOptions.ProxySignInOptions"/>): the proxy has asked for the password, by OpenID Connect
/// for example. There is no session of our own; each request is asked anew.
/// </summary>
internal sealed class ProxyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ProxyAccount find, IUserClaimsPrincipalFactory<Account> claims)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Proxy";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Proxies.UserOf(Context) is { } name && await find.RunAsync(name, Context.RequestAborted) is { DisabledUtc: null } account
            ? AuthenticateResult.Success(new AuthenticationTicket(await claims.CreateAsync(account), Scheme.Name))
            : AuthenticateResult.NoResult();
}

/// <summary>The account of a name that a proxy gives, made where the settings say so.</summary>
public sealed class ProxyAccount(UserManager<Account> accounts, RecordAudit audit, TimeProvider time, IOptions<KnowledgeBaseOptions> options)
{
    // Nobody signs in at a moment that could be told; the log says who was here, not each request.
    private static readonly TimeSpan OneVisit = TimeSpan.FromHours(12);

    public async Task<Account?> RunAsync(string name, CancellationToken cancellationToken)
    {
        var account = AccountNames.IsName(name) ? await accounts.FindByNameAsync(name) ?? await MakeAsync(name, cancellationToken) : null;
        var now = time.GetUtcNow().UtcDateTime;
        if (account is { DisabledUtc: null } && !(now - account.LastSignInUtc < OneVisit))
        {
            account.LastSignInUtc = now;
            await accounts.UpdateAsync(account);
            await audit.RunAsync(AuditActions.SignedIn, $"account {name}", null, new { By = "proxy" }, cancellationToken, new Actor(account.UserName!, ActorKind.Person));
        }

        return account;
    }

    private async Task<Account?> MakeAsync(string name, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<AccountRole>(options.Value.ProxySignIn.NewAccounts, ignoreCase: true, out var role))
        {
            return null;
        }

        var account = new Account { UserName = name, Role = role, MadeUtc = time.GetUtcNow().UtcDateTime };
        if (!(await accounts.CreateAsync(account)).Succeeded)
        {
            return await accounts.FindByNameAsync(name); // Another request of the same page was quicker.
        }

        await audit.RunAsync(AuditActions.AccountMade, $"account {name}", null, new { account.UserName, account.Role, By = "proxy" }, cancellationToken, Actor.App);
        return account;
    }
}
