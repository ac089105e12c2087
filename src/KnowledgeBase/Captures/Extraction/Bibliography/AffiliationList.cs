using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Names of organisations as one line prints them. Commas in brackets do not part names; など and a final stop go.</summary>
internal static partial class AffiliationList
{
    // Legal forms behind a comma belong to the name before it.
    private static readonly string[] LegalForms = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Co.", "Corp.", "GmbH", "S.A.", "B.V."];

    private static readonly string[] Abbreviations = ["Inc.", "Ltd.", "Co.", "Corp.", "U.S.A.", "U.S.", "U.K.", "S.A.", "B.V."];

    public static IReadOnlyList<string> Read(string value)
    {
        var names = new List<string>();
        foreach (var part in Parts(Others().Replace(value, "")).Select(Clean).Where(part => part.Any(char.IsLetter)))
        {
            if (names.Count > 0 && (IsPartOf(names[^1], part) || IsUnitOf(LastPart(names[^1]), part)))
            {
                names[^1] += $", {part}";
            }
            else
            {
                names.Add(part);
            }
        }

        return names;
    }

    private static bool IsPartOf(string name, string part) =>
        LegalForms.Contains(part, StringComparer.OrdinalIgnoreCase) || Team().IsMatch(part) || (Places.Contains(part) && !Places.Contains(name));

    private static string LastPart(string name) => name[(name.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? comma + 2 : 0)..];

    // "School of Computer Science, Peking University" is one name; "Georgia Institute of Technology, Peking University" are two.
    private static bool IsUnitOf(string unit, string whole) =>
        IsUnit(unit) && (Whole().IsMatch(whole) || IsUnit(whole));

    private static bool IsUnit(string name) =>
        Unit().Match(name) is { Success: true } match
        && match.Groups["before"].Value is var before && !Places.Contains(before) && !Whole().IsMatch(before)
        && !OfItsOwn().IsMatch(name);

    // "Institute of Software, CAS、Microsoft": what a Japanese comma parts has Latin ones within names.
    private static IEnumerable<string> Parts(string value)
    {
        var comma = value.Count(c => c == '、') >= 2 ? '、' : ',';
        int start = 0, depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] is '(' or '（' ? 1 : value[i] is ')' or '）' && depth > 0 ? -1 : 0;
            if (depth == 0 && (value[i] == comma || value[i] is '、' or '，' or ';' or '；' or '\n' or '｜' || IsSpaced(value, i)))
            {
                yield return value[start..i];
                start = i + 1;
            }
        }

        yield return value[start..];
    }

    // A slash or bar with spaces around it parts names; within "CNRS/Inria" it does not.
    private static bool IsSpaced(string value, int at) =>
        value[at] is '/' or '|' or '／' && at > 0 && at + 1 < value.Length && value[at - 1] == ' ' && value[at + 1] == ' ';

    private static string Clean(string part)
    {
        var name = Mark().Replace(part, "").Trim('・', ' ', '\u3000', '\u00a0', '\t', '。', ',');
        name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        name = name.Trim(' ', '\u3000', '。', ',');
        return name.EndsWith('.') && !Abbreviations.Any(end => name.EndsWith(end, StringComparison.Ordinal)) ? name[..^1] : name;
    }

    // など, ほか3機関, 等, et al.
    [GeneratedRegex(@"[,、，]?\s*(?:(?:など|ほか|その他|(?<=[\s,、])他|(?<!高)等)(?:\s*[、に]?\s*(?:多数|\d+\s*(?:機関|組織|大学|社|校|団体)))?|\bet\.?\s*al\.?|\band others)[。.]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    // Footnote marks before or behind names: "¹Meta", "Meta*", "1. Meta".
    [GeneratedRegex(@"[*†‡§¶⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+\s*$|^\s*[*†‡§¶⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:(?<before>\S+(?: \S+){0,3}) )?(?:(?:Graduate )?School|Department|Dept\.|Faculty|College|Division) of |^(?:(?<before>[^\s,]+) )?(?:Institute|Cent(?:er|re)|Laboratory) (?:of|for) |^(?:CSAIL|BAIR|IWR|MMLab)$|^(?:State )?Key Lab(?:oratory)? of |\bDepartment$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    // "Google Research, Brain Team"
    [GeneratedRegex(@"^\w+ Team$", RegexOptions.CultureInvariant)]
    private static partial Regex Team();

    // Schools and institutes that belong to no university.
    [GeneratedRegex(@"Institute of (?:\w+ and )?Technology|Institute of Science|Institute of Infocomm|School of (?:Economics|Business|Mines|Design)$|^London |Center for AI Safety|College of (?:William|London)", RegexOptions.CultureInvariant)]
    private static partial Regex OfItsOwn();

    [GeneratedRegex(@"Universit|Academy of|Institute of Technology|College London|ETH\b|EPFL|^MIT$|^UC \w+$|Polytechnic", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
