using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;

namespace KnowledgeBase.Affiliations;

/// <summary>
/// Forms of a name that stand for a known organisation and for nothing else: the name itself; without article and legal form; with its own
/// short form in brackets; and with a department before it. A name that is not known stays what it is, whatever its form.
/// </summary>
internal static partial class OrganisationForms
{
    /// <summary>No name of an organisation is longer, and patterns should not meet what is.</summary>
    private const int Longest = 300;

    /// <summary>What a lookup of keys finds for the name or one of its forms; null when it finds nothing.</summary>
    public static string? Find(string name, Func<string, string?> lookUp)
    {
        if (name.Length > Longest)
        {
            return null;
        }

        var folded = Folding.WellFormed(name).Normalize(NormalizationForm.FormKC).Trim();
        return Plain(folded, lookUp) ?? InBrackets(folded, lookUp) ?? OfDepartment(folded, lookUp) ?? OfJapaneseFaculty(folded, lookUp);
    }

    private static string? Plain(string name, Func<string, string?> lookUp)
    {
        if (lookUp(NameKey.OfOrganisation(name)) is { } exact)
        {
            return exact;
        }

        var bare = Abbreviated().Replace(LegalEnd().Replace(LegalStart().Replace(name, ""), ""), "University");
        return bare.Length == 0 || bare == name ? null : lookUp(NameKey.OfOrganisation(bare));
    }

    // "Massachusetts Institute of Technology (MIT)": only when both lead to one organisation; what else stands in brackets is a campus or a laboratory.
    private static string? InBrackets(string name, Func<string, string?> lookUp) =>
        Brackets().Match(name) is { Success: true } match
        && Plain(match.Groups["outer"].Value, lookUp) is { } outer && Plain(match.Groups["inner"].Value, lookUp) == outer
            ? outer
            : null;

    // "School of X, Department of Y, University of Z": a department is part of exactly the organisation that follows. Institutes, centres and
    // laboratories are not, they often belong to several or to none, and so every part before the organisation must be a department.
    private static string? OfDepartment(string name, Func<string, string?> lookUp)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var departments = 1; departments < parts.Length && Department().IsMatch(parts[departments - 1]); departments++)
        {
            if (Plain(string.Join(", ", parts[departments..]), lookUp) is { } organisation)
            {
                return organisation;
            }
        }

        return null;
    }

    // 東京大学大学院情報理工学系研究科: a faculty or graduate school; hospitals, institutes and presses do not end like that.
    private static string? OfJapaneseFaculty(string name, Func<string, string?> lookUp) =>
        JapaneseFaculty().Match(LegalStart().Replace(name, "")) is { Success: true } match ? lookUp(NameKey.OfOrganisation(match.Groups["university"].Value)) : null;

    [GeneratedRegex(@"^(?:the\s+|(?:株式会社|\(株\)|国立大学法人|公立大学法人|学校法人|国立研究開発法人|独立行政法人|大学共同利用機関法人)\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LegalStart();

    [GeneratedRegex(@"(?:,?\s+(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|gmbh|plc|k\.k)\.?|\s*(?:株式会社|\(株\)))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LegalEnd();

    [GeneratedRegex(@"\bUniv(?:\.|\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviated();

    [GeneratedRegex(@"^(?<outer>[^()]+)\((?<inner>[^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b(?:department|dept\.?|school|faculty|college|division) of\b|\bdepartment$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Department();

    [GeneratedRegex(@"^(?<university>[^\s,]{2,20}?大学)\s*(?:大学院$|(?:大学院)?.{0,40}(?:学部|研究科|学府|学院|研究院|学系|学域|専攻|学科)$)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseFaculty();
}
