using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Random keys that are shown once. Of 256 bits, so that a plain hash of them is as good as a slow one.</summary>
internal static class Secret
{
    /// <summary>43 characters of base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, 64 lower-case hex digits: what is stored.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in a time that does not tell where they differ.</summary>
    public static bool Fits(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
