using System.Globalization;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Exports.Formats;

/// <summary>Keys of entries: family name, year and first telling word of the title, in lower-case ASCII; the second of a kind gets an a.</summary>
internal sealed class BibTexKeys
{
    private static readonly string[] Small =
        ["a", "an", "the", "on", "of", "for", "in", "to", "with", "from", "and", "is", "are", "at", "by", "via", "as", "do", "does", "can", "how", "what", "why", "towards", "toward"];

    private readonly HashSet<string> given = [];

    public string Next(CitedPaper paper)
    {
        var family = paper.Authors.Count == 0 ? "" : Plain(paper.Authors[0].Family);
        var words = paper.Title.Split([' ', ':', '-', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 0).ToList();
        var word = words.FirstOrDefault(word => !Small.Contains(word)) ?? words.FirstOrDefault() ?? "";
        var key = family.Length + word.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"paper{paper.Id}") : family + paper.Year + word;
        return Enumerable.Range(0, int.MaxValue).Select(number => key + Suffix(number)).First(given.Add);
    }

    // Nothing, a, b … z, aa, ab …
    private static string Suffix(int number)
    {
        var suffix = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            suffix = (char)('a' + ((number - 1) % 26)) + suffix;
        }

        return suffix;
    }

    private static string Plain(string word) => string.Concat(NameKey.OfOrganisation(word).Where(char.IsAsciiLetterOrDigit));
}
