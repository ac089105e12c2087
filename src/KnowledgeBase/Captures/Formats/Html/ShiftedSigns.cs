using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Raised and lowered signs as characters of their own, because 10<c>&lt;sup&gt;</c>5 is not 105.</summary>
internal static class ShiftedSigns
{
    private const string Plain = "0123456789+-=()n";

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";

    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private const int Longest = 12;

    /// <summary>The text of a <c>sup</c> or <c>sub</c>; null when some of its signs have no such form, or it holds a link.</summary>
    public static string? Of(IElement element)
    {
        var text = element.TextContent.Trim().Replace('−', '-');
        var signs = element.LocalName == "sup" ? Raised : Lowered;
        return text.Length is > 0 and <= Longest && element.QuerySelector("a") is null && text.All(c => Plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => signs[Plain.IndexOf(c, StringComparison.Ordinal)]))
            : null;
    }
}
