using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Accounts.SecondFactor;

/// <summary>Codes as people type them.</summary>
internal static class Codes
{
    private const int LengthOfAuthenticator = 6;

    /// <summary>Without spaces and hyphens.</summary>
    public static string Plain(string? typed) => string.Concat(Folding.WellFormed(typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '-'));

    public static bool IsOfAuthenticator(string plain) => plain.Length == LengthOfAuthenticator && plain.All(char.IsAsciiDigit);

    /// <summary>As Identity writes recovery codes: <c>XXXXX-XXXXX</c>, in upper case.</summary>
    public static string Recovery(string? typed) => Plain(typed).ToUpperInvariant() is { Length: 10 } code ? $"{code[..5]}-{code[5..]}" : Plain(typed);
}
