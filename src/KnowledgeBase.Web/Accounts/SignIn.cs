using KnowledgeBase.Audit;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts;

/// <summary>What came of a try to sign in.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; the second factor is asked for next.</summary>
    SecondFactor,

    /// <summary>No such account, wrong password, or too many tries: nobody is told which.</summary>
    Refused,
}

/// <summary>Signs a person in by name and password.</summary>
public sealed class SignIn(UserManager<Account> accounts, AccountSignIn signIn, IPasswordHasher<Account> hasher, ICurrentActor who, RecordAudit audit, TimeProvider time)
{
    private static readonly Account Nobody = new() { Role = AccountRole.Reader, MadeUtc = DateTime.UnixEpoch };

    // What it costs to check a password is spent on names without account, too, or the time would tell which names exist.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Secret.New());

    public async Task<SignInOutcome> RunAsync(string? name, string? password, CancellationToken cancellationToken)
    {
        var account = AccountNames.IsName(name?.Trim()) ? await accounts.FindByNameAsync(name!.Trim()) : null;
        var result = account is null ? SignInResult.NotAllowed : await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.IsNotAllowed || result.IsLockedOut)
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash, password ?? "");
        }

        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.SecondFactor;
        }

        if (!result.Succeeded)
        {
            await audit.RunAsync(AuditActions.SignInFailed, $"account {name}", null, null, cancellationToken);
            return SignInOutcome.Refused;
        }

        await DoneAsync(account!, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Notes that somebody has just signed in.</summary>
    public async Task DoneAsync(Account account, CancellationToken cancellationToken)
    {
        account.LastSignInUtc = time.GetUtcNow().UtcDateTime;
        await accounts.UpdateAsync(account);
        var actor = who.Current with { Name = account.UserName!, Kind = ActorKind.Person };
        await audit.RunAsync(AuditActions.SignedIn, $"account {account.UserName}", null, null, cancellationToken, actor);
    }
}
