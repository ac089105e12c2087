using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What an unlabelled line looks like: a title, names of people, names of organisations.</summary>
internal static partial class LineShape
{
    private const int LongestTitle = 300;

    private const int LongestNames = 1200;

    private static readonly string[] Particles = ["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "ter", "zu", "et"];

    /// <summary>A title of a paper in Latin letters: several words, no sentence, no caption, no address.</summary>
    public static bool IsTitle(string text) =>
        text.Length is >= 8 and < LongestTitle
        && text.Contains(' ', StringComparison.Ordinal)
        && IsMostlyLatin(text)
        && !NoTitle().IsMatch(text)
        && !LabelLine.IsLabel(text);

    /// <summary>A line of nothing but addresses of papers, without words of their own.</summary>
    public static bool IsPaperAddress(TextLine line) =>
        line.HasOnlyLinks && line.Links.All(link => PaperHosts.IsPaper(link.Url) && (link.IsBare || !IsTitle(link.Text)));

    /// <summary>Names parted by commas, each of a few capitalised words; or Japanese names parted by 、.</summary>
    public static bool IsNames(string text) =>
        text.Length is > 3 and < LongestNames && AuthorList.Read(text).Names is { Count: > 0 } names && names.All(IsName);

    /// <summary>Names of organisations: like names of people, but with a word that no person has.</summary>
    public static bool IsOrganisations(string text) =>
        text.Length is > 1 and < LongestNames && !text.Contains('。', StringComparison.Ordinal) && OrganisationWord().IsMatch(text);

    public static bool IsMostlyLatin(string text) => text.Count(char.IsAsciiLetter) * 2 > text.Count(char.IsLetter);

    /// <summary>Nothing but names of persons, whatever stands in brackets behind them.</summary>
    public static bool IsPersons(string text) => AuthorList.Read(text).Names is { Count: > 0 } names && names.All(IsPerson);

    /// <summary>One name of a person, and no word that only organisations have.</summary>
    public static bool IsPerson(string text) => IsName(text) && !OrganisationWord().IsMatch(text);

    private static bool IsName(string name) => IsMostlyLatin(name) ? IsLatinName(name) : JapaneseName().IsMatch(name);

    private static bool IsLatinName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word));
    }

    [GeneratedRegex(@"[。．？！…]$|\.{3}$|^(?:https?:|Fig(?:ure)?[. ]|Table |arXiv[: ]|Source[: ]|Copyright|@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}々・ \u3000]{2,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseName();

    [GeneratedRegex(@"University|Universit[àé]|Universität|Institute|\bLabs?\b|Laborator|Research|College|School|Inc\b|Google|Microsoft|OpenAI|Meta\b|NVIDIA|DeepMind|Academy|Center|Centre|Technology|Technologies|Corp\b|Ltd\b|大学|研究所|研究院|研究科|機構|株式会社", RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationWord();
}
