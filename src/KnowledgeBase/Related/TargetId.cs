using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Related;

/// <summary>
/// Names the far end of a link in addresses. It follows from the key of the address alone, so it is known before the article is captured,
/// survives reading again, and is the same in every library.
/// </summary>
internal static class TargetId
{
    /// <summary>Letter and 16 hex digits: of a million addresses no two are likely to share one.</summary>
    public const int Length = 17;

    /// <param name="key">See <see cref="Identifiers.ArticleUrl.Key"/>.</param>
    public static string Of(string key) => "u" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    /// <summary>Whether a text may be one.</summary>
    public static bool IsOne(string text) => text.Length == Length && text[0] == 'u' && text.Skip(1).All(char.IsAsciiHexDigitLower);
}
