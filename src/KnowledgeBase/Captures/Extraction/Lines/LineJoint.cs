namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>
/// What stood between the end of a wrapped line and the next: nothing within a word broken at its hyphen and beside Japanese, which is
/// written without spaces; else a space.
/// </summary>
internal static class LineJoint
{
    public static string Between(char last, char next) =>
        char.IsWhiteSpace(last) || char.IsWhiteSpace(next) || (last == '-' && char.IsLetterOrDigit(next)) || IsJapanese(last) || IsJapanese(next) ? "" : " ";

    /// <summary>Kana, kanji, and the marks and full-width forms that stand among them.</summary>
    public static bool IsJapanese(char c) =>
        c is (>= '\u3000' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef');
}
