namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Names of organisations as one line prints them. Commas in brackets do not part names; など and a final stop go.</summary>
internal static class AffiliationList
{
    // What stands behind a comma and belongs to the name before it.
    private static readonly string[] PartOfPrevious = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Co.", "Corp.", "USA", "UK", "China", "Japan", "Berkeley", "Los Angeles", "San Diego", "Santa Barbara", "Davis", "Irvine", "Urbana-Champaign", "Madison", "Amherst", "Austin", "Shenzhen", "Guangzhou", "Hong Kong"];

    private static readonly string[] UnitPrefixes = ["School of", "Department of", "Dept. of", "Institute of", "Faculty of", "College of", "Center for", "Graduate School of"];

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
        UnitPrefixes.Any(prefix => unit.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && !unit.Contains(',', StringComparison.Ordinal)
        && whole.Contains("University", StringComparison.OrdinalIgnoreCase)
        && !unit.Contains("Technology", StringComparison.OrdinalIgnoreCase);

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
        var name = part.Trim(' ', '\u3000', '\u00a0', '\t');
        name = name.EndsWith("など", StringComparison.Ordinal) ? name[..^2] : name;
        name = name.EndsWith("ほか", StringComparison.Ordinal) ? name[..^2] : name;
        name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        return name.TrimEnd(' ', '\u3000', '。', ',').Trim() is var bare && bare.EndsWith('.') && !bare.EndsWith("Inc.", StringComparison.Ordinal) ? bare[..^1] : bare;
    }
}
