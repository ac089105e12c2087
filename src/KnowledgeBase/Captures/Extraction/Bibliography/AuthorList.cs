using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Names of authors as one line prints them.</summary>
/// <param name="Truncated">The line says that there are more.</param>
internal sealed partial record AuthorList(IReadOnlyList<string> Names, bool Truncated)
{
    public static AuthorList Read(string value)
    {
        var truncated = More().IsMatch(value);
        var listed = Team().Replace(More().Replace(value, ""), "${team}, ");
        var names = Separator().Split(listed).Select(Clean).Where(name => name.Any(char.IsLetter)).ToList();
        return new AuthorList(names, truncated);
    }

    private static string Clean(string name) =>
        Mark().Replace(name, "").Trim(' ', '\u3000', '\u00a0', '\t', '.', '。', ';').Trim() is var bare && EndsInInitial(name, bare) ? bare + "." : bare;

    // "Sam K." keeps the dot of its initial; "Li Wei." loses the full stop of the line.
    private static bool EndsInInitial(string name, string bare) =>
        name.TrimEnd().EndsWith('.') && bare.Length >= 2 && char.IsUpper(bare[^1]) && !char.IsLetter(bare[^2]);

    // et al., ほか, 他, （多数）, （著者多数）, （詳細な著者一覧は…）.
    [GeneratedRegex(@"[,、，]?\s*(?:\bet\.?\s*al\.?(?:\s*[（(][^）)]*[）)])?|\band others\b|…|\.{3}|(?:ほか|(?<=[\s,、])他)(?:\s*\d*\s*[名人]?)?\s*$|など\s*$|[（(][^（(）)]*(?:多数|一覧|et al|ほか|他\d*名?)[^）)]*[）)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    // A collective before its members is an author itself, as arXiv lists it.
    [GeneratedRegex(@"^(?<team>[\w .\-]{0,40}\b(?:Team|Collaboration|Group))\s*[:：]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Team();

    [GeneratedRegex(@"\s*[,、，;；\n]\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+|\s*・\s*(?=\p{Lu}\p{Ll}+\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // Footnote marks and superscripts behind names.
    [GeneratedRegex(@"[*†‡§¶∗⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\p{L})\d{1,2}$|\^\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
