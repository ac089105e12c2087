using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Addresses that stand in text without link marks. Brackets and punctuation after an address are not part of it.</summary>
internal static partial class BareUrls
{
    /// <summary>The links given and the bare addresses between them, in order.</summary>
    public static IEnumerable<TextLink> Merge(string text, IReadOnlyList<TextLink> links)
    {
        var bare = Pattern().Matches(text)
            .Where(match => !links.Any(link => match.Index >= link.Start && match.Index < link.Start + link.Text.Length))
            .Select(match => WithoutTail(match.Value) is var url ? new TextLink(url, url, null, match.Index) : null!);
        return links.Concat(bare).OrderBy(link => link.Start);
    }

    /// <summary>Cuts what follows an address without belonging to it: <c>. , ) ]</c> and the like; a bracket with a partner stays.</summary>
    public static string WithoutTail(string url)
    {
        while (url.Length > 0 && (".,;:!?'\"*_".Contains(url[^1], StringComparison.Ordinal) || IsUnopened(url)))
        {
            url = url[..^1];
        }

        return url;
    }

    private static bool IsUnopened(string url) =>
        (url[^1] == ')' && url.Count(c => c == ')') > url.Count(c => c == '('))
        || (url[^1] == ']' && url.Count(c => c == ']') > url.Count(c => c == '['));

    [GeneratedRegex("""https?://[^\s<>"「」『』（）、。，｜\u3000]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
