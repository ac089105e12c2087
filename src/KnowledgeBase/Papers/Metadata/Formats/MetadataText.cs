using KnowledgeBase.Search;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Titles, names and abstracts as one line or one line a paragraph, without control characters.</summary>
internal static class MetadataText
{
    private const int Longest = 50_000;

    /// <summary>The text as one line; null when nothing is left of it.</summary>
    public static string? Line(string? text)
    {
        var words = Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Paragraphs that blank lines part; null when there is none.</summary>
    public static string? Paragraphs(string? text) => Joined(Lines(text).Select(line => line.Trim()));

    /// <summary>
    /// Paragraphs as arXiv parts them: by a line that begins with white space (https://info.arxiv.org/help/prep.html#abstracts). Where
    /// every line does, the file was indented, and it means nothing.
    /// </summary>
    public static string? ArxivParagraphs(string? text)
    {
        var lines = Lines(text?.Trim());
        var indented = lines.Skip(1).All(line => line.Length == 0 || char.IsWhiteSpace(line[0]));
        return Joined(indented ? lines : lines.SelectMany(line => line.Length > 0 && char.IsWhiteSpace(line[0]) ? ["", line] : (string[])[line]));
    }

    private static string? Joined(IEnumerable<string> lines)
    {
        var paragraphs = new List<string> { "" };
        foreach (var line in lines.Select(Line))
        {
            if (line is null)
            {
                paragraphs.Add("");
            }
            else
            {
                paragraphs[^1] = paragraphs[^1].Length == 0 ? line : $"{paragraphs[^1]} {line}";
            }
        }

        var text = string.Join('\n', paragraphs.Where(paragraph => paragraph.Length > 0));
        return text.Length == 0 ? null : text;
    }

    private static string[] Lines(string? text) => Clean(text).Split('\n');

    private static string Clean(string? text) => text is null ? "" : string.Concat(
        Folding.WellFormed(text.Length > Longest ? text[..Longest] : text).ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
