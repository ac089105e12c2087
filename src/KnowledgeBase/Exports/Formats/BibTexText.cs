using System.Text;

namespace KnowledgeBase.Exports.Formats;

/// <summary>Plain text as BibTeX takes it; letters of any language stay as they are (UTF-8).</summary>
internal static class BibTexText
{
    /// <summary>
    /// One line in which everything that TeX would take for a command is written out. Braces become commands of their own, for BibTeX counts
    /// them even behind a backslash (BibTeXing, section 4).
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in CitationText.OneLine(text))
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => $@"\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>The same, with braces around words that styles must not write in lower case: those with capitals behind their first letter.</summary>
    public static string EscapeTitle(string title) =>
        string.Join(' ', CitationText.OneLine(title).Split(' ').Select(word => IsCased(word) ? $"{{{Escape(word)}}}" : Escape(word)));

    /// <summary>An address, which TeX's packages take as it is, but for what would end the field.</summary>
    public static string Address(string url) => url.Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private static bool IsCased(string word)
    {
        var letters = word.Where(char.IsLetter).ToList();
        return letters.Skip(1).Any(char.IsUpper) || (letters is [var only] && char.IsUpper(only) && word.Any(char.IsDigit));
    }
}
