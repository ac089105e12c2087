using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A title with its address behind it in one line, bare or in brackets.</summary>
internal static class AddressBehind
{
    /// <summary>What stands before the first address; the whole text where there is none, or nothing before it.</summary>
    public static string Without(string text, IReadOnlyList<TextLink> links) =>
        links.FirstOrDefault(link => link.IsBare) is { } bare && text.IndexOf(bare.Url, StringComparison.Ordinal) is > 0 and var at
            ? text[..at].TrimEnd(' ', '\u3000', '(', '（', ':', '：')
            : text;
}
