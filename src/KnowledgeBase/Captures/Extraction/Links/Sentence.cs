namespace KnowledgeBase.Captures.Extraction.Links;

/// <summary>The words around a link, which tell why it is there.</summary>
internal static class Sentence
{
    private const int Longest = 300;

    /// <summary>The sentence that holds a place of the text; of a long one the part around that place.</summary>
    public static string Around(string text, int at)
    {
        var place = Math.Clamp(at, 0, Math.Max(0, text.Length - 1));
        var from = Math.Max(0, place - Longest);
        var to = Math.Min(text.Length, place + Longest);
        var start = place == 0 ? -1 : text.LastIndexOf('。', place - 1, place - from);
        var end = text.IndexOf('。', place, to - place);
        return Cut(text[(start < 0 ? from : start + 1)..(end < 0 ? to : end + 1)].Trim());
    }

    /// <summary>The text, or its beginning where it is long.</summary>
    public static string Cut(string text) => text.Length <= 2 * Longest ? text : text[..(2 * Longest)] + "…";
}
