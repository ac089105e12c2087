namespace KnowledgeBase.Articles.Rendering;

/// <summary>A text as it came: every line a paragraph, nothing read as markup.</summary>
internal static class PlainParagraphs
{
    // Beyond this number lines share a paragraph: the page must stay light enough to be shown.
    private const int MaxParagraphs = 10_000;

    public static SafeNode Of(string text)
    {
        var lines = MarkupText.Printable(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var root = SafeNode.Element("body");
        foreach (var group in lines.Chunk(1 + (lines.Length / MaxParagraphs)))
        {
            var paragraph = SafeNode.Element("p");
            paragraph.Append(string.Join('\n', group));
            root.Append(paragraph);
        }

        return root;
    }
}
