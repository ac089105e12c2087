using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Formulas, which pages carry as TeX beside what they show.</summary>
internal static class TexMath
{
    /// <summary>Class of the elements that stand for MathJax's scripts in a <see cref="SlimHtml"/>.</summary>
    public const string Class = "knowledge-base-tex";

    /// <summary>The formula between dollar signs; null when the element is none, or has no TeX.</summary>
    public static string? Of(IElement element)
    {
        var tex = element.LocalName switch
        {
            "math" => element.QuerySelector("annotation[encoding*=tex i]")?.TextContent,
            "span" when element.ClassList.Contains(Class) => element.TextContent,
            "img" when element.ClassList.Contains("latex") => element.GetAttribute("alt"),
            _ => null,
        };
        var words = tex?.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var sign = element.GetAttribute("display") == "block" ? "$$" : "$";
        return words is { Length: > 0 } ? sign + string.Join(' ', words) + sign : null;
    }
}
