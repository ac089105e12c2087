using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Accounts.Tokens;

/// <summary>A token as its owner has it: <c>kb_12_…</c>, with its number so that it is found without comparing secrets.</summary>
internal readonly partial record struct TokenText(int Id, string Secret)
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out TokenText? token)
    {
        var match = Form().Match(text ?? "");
        token = match.Success ? new TokenText(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Groups[2].Value) : null;
        return match.Success;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"kb_{Id}_{Secret}");

    [GeneratedRegex(@"\Akb_([0-9]{1,9})_([A-Za-z0-9_-]{43})\z")]
    private static partial Regex Form();
}
