using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts.SecondFactor;

/// <summary>
/// What the second factor rests on, as it is stored. A copy of the database alone is of no use to anybody: keys of authenticators are encrypted with the
/// keys of <see cref="AccountKeys"/>, since codes are computed from them, and recovery codes are hashed slowly, since ten characters could be guessed.
/// </summary>
public sealed class SecondFactorSecrets(IDataProtectionProvider protection, ILogger<SecondFactorSecrets> logger)
{
    /// <summary>Stands before what is encrypted; base32, as Identity writes keys, has no full stop.</summary>
    private const string Mark = "v1.";

    private const int LengthOfPlainCode = 11;

    private static readonly PasswordHasher<string> Hasher = new();

    public string Protect(string accountId, string key) => Mark + ProtectorOf(accountId).Protect(key);

    /// <summary>The key; null where there is none, or the keys it was encrypted with are gone. Recovery codes still work then.</summary>
    public string? Unprotect(string accountId, string? stored)
    {
        if (stored is null || !IsProtected(stored))
        {
            return null;
        }

        try
        {
            return ProtectorOf(accountId).Unprotect(stored[Mark.Length..]);
        }
        catch (CryptographicException fault)
        {
            logger.LogWarning(fault, "The authenticator key of an account cannot be decrypted: the keys folder of the data directory is not the one it was made with");
            return null;
        }
    }

    /// <summary>Whether a stored key is encrypted, as those of earlier versions are not.</summary>
    public static bool IsProtected(string stored) => stored.StartsWith(Mark, StringComparison.Ordinal);

    public static string Hash(string code) => Hasher.HashPassword("", code);

    public static bool Fits(string code, string hash) => IsHashed(hash) && Hasher.VerifyHashedPassword("", hash, code) != PasswordVerificationResult.Failed;

    /// <summary>Whether a stored recovery code is hashed, as those of earlier versions are not.</summary>
    public static bool IsHashed(string stored) => stored.Length > LengthOfPlainCode;

    // Bound to the account, so that nobody can give an account the key of another.
    private IDataProtector ProtectorOf(string accountId) => protection.CreateProtector("KnowledgeBase.Authenticator", accountId);
}
