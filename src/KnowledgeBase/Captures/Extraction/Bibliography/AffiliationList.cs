namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Names of organisations as one line prints them. Commas in brackets do not part names; など and a final stop go.</summary>
internal static class AffiliationList
{
    // What stands behind a comma and belongs to the name before it.
    private static readonly string[] PartOfPrevious =
    [
        "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Co.", "Corp.", "GmbH",
        "USA", "U.S.A.", "UK", "China", "Japan", "Germany", "France", "Canada", "Singapore", "Switzerland", "Israel", "Korea", "South Korea", "Republic of Korea", "Australia", "India", "Italy", "Spain", "Netherlands", "The Netherlands", "Austria", "Sweden", "Denmark", "Finland", "Norway", "Taiwan", "Hong Kong", "Macau", "Saudi Arabia", "UAE",
        "Berkeley", "Los Angeles", "San Diego", "San Francisco", "Santa Barbara", "Santa Cruz", "Davis", "Irvine", "Merced", "Riverside", "Urbana-Champaign", "Urbana Champaign", "Chicago", "Madison", "Amherst", "Austin", "Dallas", "Ann Arbor", "Twin Cities", "Chapel Hill", "College Park", "Baltimore County", "Pittsburgh", "Seattle", "Boston", "New York", "Shenzhen", "Guangzhou", "Beijing", "Shanghai", "Hangzhou", "Nanjing", "Tokyo", "Kyoto", "Osaka", "Seoul", "London", "Paris", "Zurich", "Zürich", "Toronto", "Montreal", "Montréal", "Edinburgh", "Munich", "Berlin", "Tübingen", "Saarbrücken", "Tel Aviv",
    ];

    private static readonly string[] Abbreviations = ["Inc.", "Ltd.", "Co.", "Corp.", "U.S.A."];

    private static readonly string[] UnitPrefixes = ["School of ", "Department of ", "Dept. of ", "Institute of ", "Faculty of ", "College of ", "Center for ", "Centre for ", "Laboratory of "];

    public static IReadOnlyList<string> Read(string value)
    {
        var names = new List<string>();
        foreach (var part in Parts(value).Select(Clean).Where(part => part.Any(char.IsLetter)))
        {
            if (names.Count > 0 && (PartOfPrevious.Contains(part, StringComparer.OrdinalIgnoreCase) || IsUnitOf(names[^1], part)))
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

    // "School of Computer Science, Peking University" is one name.
    private static bool IsUnitOf(string unit, string whole) =>
        UnitPrefixes.Any(prefix => unit.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && !unit.AsSpan(0, at).Trim().Contains(' '))
        && !unit.Contains(',', StringComparison.Ordinal)
        && whole.Contains("University", StringComparison.OrdinalIgnoreCase)
        && !unit.EndsWith("Technology", StringComparison.OrdinalIgnoreCase)
        && !unit.StartsWith("London ", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Parts(string value)
    {
        int start = 0, depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] is '(' or '（' ? 1 : value[i] is ')' or '）' && depth > 0 ? -1 : 0;
            if (depth == 0 && value[i] is ',' or '、' or '，' or ';' or '；' or '\n' && depth == 0)
            {
                yield return value[start..i];
                start = i + 1;
            }
        }

        yield return value[start..];
    }

    private static string Clean(string part)
    {
        var name = part.Trim(' ', '\u3000', '\u00a0', '\t', '。', ',');
        name = name.EndsWith("など", StringComparison.Ordinal) || name.EndsWith("ほか", StringComparison.Ordinal) ? name[..^2] : name;
        name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        name = name.Trim(' ', '\u3000', '。', ',');
        return name.EndsWith('.') && !Abbreviations.Any(end => name.EndsWith(end, StringComparison.Ordinal)) ? name[..^1] : name;
    }
}
