using System.Net;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts;

/// <summary>What came of a try to sign in.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; the second factor is asked for next.</summary>
    SecondFactor,

    /// <summary>No such account, wrong password or code, or too many tries at this account: nobody is told which.</summary>
    Refused,

    /// <summary>Too many wrong tries from this address; this one was not looked at.</summary>
    TooMany,
}

/// <summary>Signs a person in: by name and password, and by a second factor where the account has one.</summary>
public sealed class SignIn(
    UserManager<Account> accounts, AccountSignIn signIn, IPasswordHasher<Account> hasher, SignInThrottle throttle, UsedCodes used, IHttpContextAccessor requests,
    ICurrentActor who, RecordAudit audit, TimeProvider time)
{
    private static readonly Account Nobody = new() { Role = AccountRole.Reader, MadeUtc = DateTime.UnixEpoch };

    // What it costs to check a password is spent on names without account and accounts without password, too, or the time would tell which names exist.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Secret.New());

    private IPAddress? From => requests.HttpContext?.Connection.RemoteIpAddress;

    public async Task<SignInOutcome> RunAsync(string? name, string? password, CancellationToken cancellationToken)
    {
        if (!throttle.TryBegin(From))
        {
            return SignInOutcome.TooMany;
        }

        var typed = name?.Trim();
        var account = AccountNames.IsName(typed) ? await accounts.FindByNameAsync(typed) : null;
        var result = account is null ? SignInResult.NotAllowed : await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.IsNotAllowed || result.IsLockedOut || account is { PasswordHash: null })
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash, password ?? "");
        }

        return await EndAsync(result, account, name, cancellationToken);
    }

    /// <summary>After the password: a code of the authenticator, or one of the recovery codes, with or without the signs that part it.</summary>
    public async Task<SignInOutcome> SecondAsync(string? code, CancellationToken cancellationToken)
    {
        if (!throttle.TryBegin(From))
        {
            return SignInOutcome.TooMany;
        }

        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        var typed = Codes.Plain(code);
        var result = account is null ? SignInResult.Failed
            : Codes.IsOfAuthenticator(typed) ? await ByAuthenticatorAsync(account, typed)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(Codes.Recovery(code));
        return await EndAsync(result, account, account?.UserName, cancellationToken);
    }

    /// <summary>Notes that somebody has just signed in.</summary>
    public async Task DoneAsync(Account account, CancellationToken cancellationToken)
    {
        account.LastSignInUtc = time.GetUtcNow().UtcDateTime;
        await accounts.UpdateAsync(account);
        var actor = who.Current with { Name = account.UserName!, Kind = ActorKind.Person };
        await audit.RunAsync(AuditActions.SignedIn, $"account {account.UserName}", null, null, cancellationToken, actor);
    }

    // Taken before it is looked at: of two who send a code at the same moment, the second would have its cookie before anybody knew.
    private async Task<SignInResult> ByAuthenticatorAsync(Account account, string code)
    {
        if (!used.Use(account.Id, code))
        {
            return SignInResult.Failed;
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
        {
            used.Release(account.Id, code);
        }

        return result;
    }

    private async Task<SignInOutcome> EndAsync(SignInResult result, Account? account, string? name, CancellationToken cancellationToken)
    {
        if (!result.Succeeded && !result.RequiresTwoFactor)
        {
            await audit.RunAsync(AuditActions.SignInFailed, $"account {name}", null, null, cancellationToken);
            return SignInOutcome.Refused;
        }

        throttle.Succeeded(From);
        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.SecondFactor;
        }

        await DoneAsync(account!, cancellationToken);
        return SignInOutcome.SignedIn;
    }
}
