using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Keeps keys short enough to be indexed: PostgreSQL refuses index entries beyond about 2,700 bytes, and a hostile title may have
/// megabytes. Two long keys stay as different as they are.
/// </summary>
internal static class BoundedKey
{
    private const int Longest = 300;

    public static string Of(string key) => key.Length <= Longest
        ? key
        : $"{key[..(Longest - 64)]}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
