using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

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
        line.HasOnlyLinks && line.Links.Any(link => PaperHosts.IsPaper(link.Url))
        && line.Links.All(link => link.IsBare ? PaperHosts.IsPaper(link.Url) || PaperHosts.LabelOf(link.Url) is not null : !IsTitle(link.Text) || ArxivId.Find(link.Text) is not null);

    /// <summary>Names, then the address, in one line: <c>Iman Mirzadeh, Samy Bengio (Apple) [arXiv:2410.05229](…)</c>.</summary>
    public static bool IsNamesAndAddress(TextLine line) =>
        !line.HasOnlyLinks && line.Links.Count > 0 && line.Links.Any(link => PaperHosts.IsPaper(link.Url)) && IsNames(line.Lead.TrimEnd(' ', ':', '：', '-', '–', '|', '・', ','));

    /// <summary>Venue, then the address, in one line: <c>ECCV 2020 (Oral) [arXiv](…) [Code](…)</c>.</summary>
    public static bool IsVenueAndAddress(TextLine line) =>
        !line.HasOnlyLinks && line.Links.Any(link => PaperHosts.IsPaper(link.Url)) && line.Links.All(link => !IsTitle(link.Text))
        && IsVenue(line.Lead.TrimEnd(' ', ':', '：', '-', '–', '|', '·', '・', ',', '/'));

    /// <summary>Several persons parted by commas, which no title is.</summary>
    public static bool IsNameList(string text) =>
        text.Contains(',', StringComparison.Ordinal) && !text.AsSpan().ContainsAny(':', '：') && AuthorList.Read(text).Names is { Count: > 1 } names && names.All(IsPerson);

    /// <summary>Names parted by commas, each of a few capitalised words; or Japanese names parted by 、.</summary>
    public static bool IsNames(string text) =>
        text.Length is > 3 and < LongestNames && AuthorList.Read(text).Names is { Count: > 0 } names && names.All(IsName);

    /// <summary>People first, organisations behind "et al." or in brackets: <c>Jonathan Ho et al., UC Berkeley</c>.</summary>
    public static bool StartsWithNames(string text) => AuthorList.Read(text) is { Organisations.Count: > 0, Names: { Count: > 0 } names } && names.All(IsPerson);

    /// <summary>Names of organisations: like names of people, but with a word that no person has.</summary>
    public static bool IsOrganisations(string text) =>
        text.Length is > 1 and < LongestNames && !text.Contains('。', StringComparison.Ordinal) && OrganisationWord().IsMatch(text);

    /// <summary>Where and when a paper appeared: NeurIPS 2020, 2024-04-30.</summary>
    public static bool IsVenue(string text) => text.Length <= 60 && Venue().IsMatch(text);

    /// <summary>What may stand between a title and the paper's address: names, organisations, the venue.</summary>
    public static bool IsBesideTitle(TextLine line) =>
        !line.Text.EndsWith('。') && (IsNames(line.Text) || (line.Text.Length < 200 && IsOrganisations(line.Text)) || IsVenue(line.Text));

    public static bool IsMostlyLatin(string text)
    {
        var (latin, others) = (0, 0);
        foreach (var c in text)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            others += c > '\u007f' && char.IsLetter(c) ? 1 : 0;
        }

        return latin > others;
    }

    /// <summary>Nothing but names of persons, whatever stands in brackets behind them.</summary>
    public static bool IsPersons(string text) => AuthorList.Read(text).Names is { Count: > 0 } names && names.All(IsPerson);

    /// <summary>One name of a person, and no word that only organisations have.</summary>
    public static bool IsPerson(string text) => IsName(text) && !OrganisationWord().IsMatch(text);

    // A name may stand in the other script behind it: 秋葉拓哉（Takuya Akiba）.
    private static bool IsName(string printed) =>
        printed.Split('（', '(')[0].Trim() is var name && (IsMostlyLatin(name) ? IsLatinName(name) : JapaneseName().IsMatch(name));

    private static bool IsLatinName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word));
    }

    [GeneratedRegex(@"[。．？！…]$|\.{3}$|^(?:https?:|Fig(?:ure)?[. ]|Table |arXiv[: ]|Source[: ]|Copyright|@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}々・ \u3000]{2,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseName();

    [GeneratedRegex(@"^[\w\s'’&./()（）:,-]{0,50}\b(?:19|20)\d{2}\b[\w\s()（）:,.–-]{0,30}$|^\p{L}[\w\s]{2,40}\s\d{1,4}(?:\(\d+\))?,", RegexOptions.CultureInvariant)]
    private static partial Regex Venue();

    [GeneratedRegex(@"\bAI\b|\bUC\b|\bMIT\b|\bCMU\b|\bETH\b|EPFL|Caltech|Stanford|Princeton|Berkeley|Biohub|Foundation|Corporation|Corp\b|Hospital|Meta AI|Apple\b|Amazon\b|IBM\b|Anthropic|Hugging ?Face|University|Universit[àé]|Universität|Institute|\bLabs?\b|Laborator|Research|College|School|Inc\b|Google|Microsoft|OpenAI|Meta\b|NVIDIA|DeepMind|Academy|Center|Centre|Technology|Technologies|Ltd\b|大学|研究所|研究院|研究科|機構|株式会社", RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationWord();
}
