using KnowledgeBase.Audit;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace KnowledgeBase.Web.Accounts.SecondFactor;

/// <summary>The key that an authenticator app needs, as it is typed, as an address, and as a picture of that address.</summary>
/// <param name="Key">Base32 in groups of four.</param>
/// <param name="Address"><c>otpauth://totp/…</c>, as authenticator apps read it.</param>
/// <param name="Size">Width and height of the QR code of the address, in modules.</param>
/// <param name="Path">The dark modules of it, as an SVG path.</param>
public sealed record AuthenticatorKey(string Key, string Address, int Size, string Path);

/// <summary>Switches the second factor of one's own account on and off: time-based codes (RFC 6238), with recovery codes for the day the phone is lost.</summary>
public sealed class SecondFactorOfAccount(
    UserManager<Account> accounts, AccountSignIn signIn, SignInThrottle throttle, UsedCodes used, IHttpContextAccessor requests, RecordAudit audit)
{
    private const string Issuer = "KnowledgeBase";

    private const int RecoveryCodes = 10;

    /// <summary>Makes the key that is to be confirmed.</summary>
    public async Task BeginAsync(Account account)
    {
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account); // A new key is a new security stamp.
    }

    /// <summary>The key that is to be confirmed; null when none was made.</summary>
    public async Task<AuthenticatorKey?> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
        {
            return null;
        }

        var address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={Issuer}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new AuthenticatorKey(string.Join(' ', key.Chunk(4).Select(four => new string(four))), address, code.ModuleMatrix.Count, PathOf(code));
    }

    /// <summary>Switches it on, by a code that proves that the key has arrived. Counts as a try to sign in, or a session left open would be a way to guess.</summary>
    /// <returns>The recovery codes, which are shown once; null when the code is wrong or there were too many.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(Account account, string? code, CancellationToken cancellationToken)
    {
        var (typed, from) = (Codes.Plain(code), requests.HttpContext?.Connection.RemoteIpAddress);
        if (!throttle.TryBegin(from)
            || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed) || !used.Use(account.Id, typed))
        {
            return null;
        }

        throttle.Succeeded(from);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await signIn.RefreshSignInAsync(account);
        await audit.RunAsync(AuditActions.SecondFactorOn, $"account {account.UserName}", null, null, cancellationToken);
        return [.. codes ?? []];
    }

    /// <summary>Switches it off and forgets the key.</summary>
    public async Task SwitchOffAsync(Account account, CancellationToken cancellationToken)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.RemoveAuthenticationTokenAsync(account, AccountStore.Provider, AccountStore.KeyName); // An old key must not come back.
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        await audit.RunAsync(AuditActions.SecondFactorOff, $"account {account.UserName}", null, null, cancellationToken);
    }

    // The quiet zone around it is in the matrix.
    private static string PathOf(QRCodeData code) => string.Concat(
        from y in Enumerable.Range(0, code.ModuleMatrix.Count)
        from x in Enumerable.Range(0, code.ModuleMatrix.Count)
        where code.ModuleMatrix[y][x]
        select FormattableString.Invariant($"M{x} {y}h1v1h-1z"));
}
