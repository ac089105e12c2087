using System.Text.RegularExpressions;
using KnowledgeBase.Search;

namespace KnowledgeBase.Captures.Formats;

/// <summary>What a capture says its page is about: tags and topics of its front matter, as printed.</summary>
internal static partial class PrintedTags
{
    private const int Most = 30;

    private const int Longest = 60;

    private static readonly string[] Keys = ["tags", "topics", "labels", "keywords"];

    // Marks that tools set on everything they save.
    private static readonly HashSet<string> OfTools = ["clippings", "clipping", "unknown", "rss", "omnivore", "readlater"];

    // What is left of a YAML list that was broken and read line by line.
    private static readonly char[] Brackets = ['[', ']', '"', '\'', ' '];

    /// <summary>Distinct, in their order, without <c>#</c> and without counts that a script glued to Japanese words (<c>手法426</c>).</summary>
    public static IReadOnlyList<string> Of(FrontMatter? front) => front is null ? [] :
    [
        .. Keys.SelectMany(front.All).SelectMany(value => value.Split(['\n', ','], StringSplitOptions.TrimEntries)).Select(tag => GluedCount().Replace(tag.Trim(Brackets).TrimStart('#', '@'), "").Trim())
            .Where(tag => tag.Length is > 0 and <= Longest && tag.Any(char.IsLetter) && !OfTools.Contains(Folding.Fold(tag))).DistinctBy(Folding.Fold).Take(Most),
    ];

    [GeneratedRegex("(?<=[\\u3041-\\u30ff\\u4e00-\\u9fff])[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedCount();
}
