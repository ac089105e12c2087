using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A title behind the number or the sign that the article gives it: <c>1. Mamba: …</c>, <c>★ …</c>, <c>論文2：…</c>.</summary>
internal static partial class NumberedTitle
{
    public static string WithoutNumber(string title) => Number().Replace(title, "");

    [GeneratedRegex(@"^(?:[★☆◆■●▼]+|(?:論文|Paper)\s*[0-9]{0,2}\s*[:：.．]|[\(（]?[0-9]{1,2}[\)）.．、:：]|[①-⑳]|No\.\s?[0-9]{1,2})\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
