using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Names of authors as one line prints them.</summary>
/// <param name="Truncated">The line says that there are more.</param>
/// <param name="Organisations">What stands in brackets behind the names, where it names organisations; distinct, in order.</param>
internal sealed partial record AuthorList(IReadOnlyList<string> Names, bool Truncated, IReadOnlyList<string> Organisations)
{
    public static AuthorList Read(string line)
    {
        // A gap means no more than a space, however wide; patterns that try every way to part thousands of spaces would take hours.
        var value = Gap().Replace(line, gap => gap.ValueSpan.Contains('\n') ? "\n" : " ");
        var organisations = new List<string>();
        var people = WithoutOrganisations(value, organisations);
        var counted = More().Replace(people, "");
        var truncated = counted.Length < people.Length;
        var listed = Collective().Replace(counted, "${collective}, ");
        var names = Whole([.. Parts(Inverted().Replace(listed, "${last}\u0001${first}")).Select(part => Clean(WithoutNote(part.Replace("\u0001", ", ", StringComparison.Ordinal), organisations)))])
            .Where(name => name.Any(char.IsLetter))
            .ToList();
        return new AuthorList(names, truncated || SaysMoreThan(listed, names.Count), [.. organisations.Distinct()]);
    }

    // Behind "et al." or ほか come no more names: "Jonathan Ho et al., UC Berkeley", "Zhou, Liu ほか（Meta AI、…）".
    private static string WithoutOrganisations(string value, List<string> organisations)
    {
        if (Behind().Match(value) is not { Success: true } match)
        {
            return value;
        }

        organisations.AddRange(AffiliationList.Read(match.Groups["rest"].Value).Where(name => !LineShape.IsVenue(name)));
        return match.Groups["names"].Value;
    }

    // Commas within brackets part no names.
    private static IEnumerable<string> Parts(string listed)
    {
        var start = 0;
        foreach (Match match in Separator().Matches(listed))
        {
            var before = listed.AsSpan(start, match.Index - start);
            if (before.Count('(') + before.Count('（') <= before.Count(')') + before.Count('）'))
            {
                yield return listed[start..match.Index];
                start = match.Index + match.Length;
            }
        }

        yield return listed[start..];
    }

    private static string WithoutNote(string part, List<string> organisations)
    {
        if (Note().Match(part) is not { Success: true } match)
        {
            return part;
        }

        var note = match.Groups["note"].Value;
        if (IsOtherScript(part[..match.Index], note))
        {
            return part; // the same name in the other script
        }

        if (note.Any(char.IsLetter) && !Role().IsMatch(note))
        {
            organisations.AddRange(AffiliationList.Read(note));
        }

        return part[..match.Index];
    }

    private static bool IsOtherScript(string name, string note) =>
        LineShape.IsMostlyLatin(name) != LineShape.IsMostlyLatin(note) && LineShape.IsPerson(note);

    // "Last, F." and "Name, Jr.": initials and suffixes are no names of their own.
    private static IEnumerable<string> Whole(List<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var goesOn = i + 1 < names.Count && Initials().IsMatch(names[i + 1]) && !Initials().IsMatch(names[i]);
            yield return goesOn ? $"{names[i]}, {names[++i]}" : names[i];
        }
    }

    private static string Clean(string name) =>
        Mark().Replace(name, "").Trim(' ', '\u3000', '\u00a0', '\t', '.', '。', ';').Trim() is var bare && EndsInInitial(name, bare) ? bare + "." : bare;

    // "Sam K." keeps the dot of its initial; "Li Wei." loses the full stop of the line.
    private static bool EndsInInitial(string name, string bare) =>
        name.TrimEnd().EndsWith('.')
        && (Suffix().IsMatch(bare) || (bare.Length >= 1 && char.IsUpper(bare[^1]) && (bare.Length == 1 || !char.IsLetter(bare[^2]))));

    private static bool SaysMoreThan(string listed, int count) =>
        Total().Match(listed) is { Success: true } match && int.TryParse(match.Groups["count"].ValueSpan, out var total) && total > count;

    [GeneratedRegex(@"\s{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    // et al., ほか, 他7名, ら, +5 authors, and 12 others, （多数）, （著者多数）, （詳細な著者一覧は…）.
    [GeneratedRegex(@"[,、，]?\s*(?:\bet\.?\s*al\.?(?:\s*[（(][^）)]*[）)])?|\b(?:and|&)\s+(?:others|colleagues|collaborators|\d{1,4}\s+(?:others?|more|(?:co-?|additional |other )?authors?)\b.*$)|…|\.{3}|\+\s*\d{1,4}\s*(?:\w+\s*)?$|(?:ほか|(?<=[\s,、A-Za-z.])[他外])(?:\s*[、に]?\s*(?:\d*\s*[名人]?|多数))?\s*$|ほか(?=\s*[（(])|他\s*\d+\s*[名人]\s*$|(?:など|(?<=\P{IsHiragana})ら)(?:の研究(?:チーム|グループ|者))?(?:\s*\d*\s*[名人]|多数)?\s*$|[（(][^（(）)]*(?:多数|一覧|et al|ほか|他\d*名?)[^）)]*[）)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    // A collective before its members is an author itself, as arXiv lists it.
    [GeneratedRegex(@"^(?<collective>[^:：（(]{2,60}?)\s*[:：]\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Collective();

    // A middle dot parts names unless it stands within one in katakana.
    [GeneratedRegex(@"\s*[,、，;；\n|｜／•·]\s*(?:and\s+|&\s*)?|\s+/\s+|\s+and\s+|\s*[&＆]\s*|\s*(?:および|及び)\s*|\s*(?:(?<!\p{IsKatakana})・|・(?!\p{IsKatakana}))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // Footnote marks and superscripts behind names.
    [GeneratedRegex(@"[*†‡§¶∗⋆⁎¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\p{L})\d{1,2}$|\^\d+|\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*[（(](?<note>[^（()）]*)[）)][\s\d*†‡.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"筆頭|責任|共同|代表|敬称|著者|equal|correspond|contribut|first author|intern|[全計]\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[（(]\s*(?:全|計|総勢|合計)\s*(?<count>\d{1,5})\s*[名人]", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:\p{Lu}\.?(?:[ \-]?\p{Lu}\.?){0,3}|Jr\.?|Sr\.?|I{2,3}|IV)$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // "He, Kaiming, et al.", "Zagoruyko, Sergey, and Nikos Komodakis": only the first name is inverted; so in longer lists, whose other names have several words.
    [GeneratedRegex(@"^(?<last>\p{Lu}[\p{L}\-']+), (?<first>\p{Lu}[\p{L}\-'.]*(?: \p{Lu}[\p{L}\-'.]*)?)(?=\s*$|,? and \p{Lu}[\p{L}\-'.]* |(?:, \p{Lu}[\p{L}\-'’.]*(?: [\p{L}\-'’.]+){1,4}){1,60},? and \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    [GeneratedRegex(@"^(?<names>.{2,300}?(?:\bet\.? al\.?|ほか))\s*(?:[,、]\s*(?<rest>\S.*)|[（(](?<rest>(?![^（()）]*(?:多数|一覧|全|計|\d+\s*[名人]))[^（()）]*\p{L}[^（()）]*)[）)])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:^|\s)(?:Jr|Sr)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
