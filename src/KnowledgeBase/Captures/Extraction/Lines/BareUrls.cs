using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Addresses that stand in text without link marks. Brackets and punctuation after an address are not part of it.</summary>
internal static partial class BareUrls
{
    /// <summary>The links given and the bare addresses between them, in order.</summary>
    public static IEnumerable<TextLink> Merge(string text, IReadOnlyList<TextLink> links)
    {
        if (!MayHold(text))
        {
            return links.OrderBy(link => link.Start);
        }

        var linked = new bool[text.Length + 1];
        foreach (var link in links)
        {
            Array.Fill(linked, true, Math.Min(link.Start, text.Length), Math.Min(link.Text.Length, text.Length - Math.Min(link.Start, text.Length)));
        }

        var bare = Pattern().Matches(text)
            .Where(match => !linked[match.Index])
            .Select(match => WithoutTail(match.Value) is var url ? new TextLink(url, url, null, match.Index) : null!);
        return links.Concat(bare).OrderBy(link => link.Start);
    }

    /// <summary>False when the text surely holds no address.</summary>
    public static bool MayHold(string text) => text.Contains("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Cuts what follows an address without belonging to it: <c>. , ) ]</c> and the like; a bracket with a partner stays.</summary>
    public static string WithoutTail(string url)
    {
        var round = url.Count(c => c == ')') - url.Count(c => c == '(');
        var square = url.Count(c => c == ']') - url.Count(c => c == '[');
        var end = url.Length;
        for (; end > 0; end--)
        {
            var last = url[end - 1];
            if (last == ')' && round > 0)
            {
                round--;
            }
            else if (last == ']' && square > 0)
            {
                square--;
            }
            else if (!".,;:!?'\"*_".Contains(last, StringComparison.Ordinal))
            {
                break;
            }
        }

        return url[..end];
    }

    [GeneratedRegex("""https?://[^\s<>"「」『』（）、。，｜\u3000]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
