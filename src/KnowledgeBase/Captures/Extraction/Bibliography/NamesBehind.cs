using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Authors in brackets behind a linked title: <c>[title](address) (Ouyang et al., 2022)</c>, <c>（Tianqi Chen, Carlos Guestrin、KDD 2016）</c>.</summary>
internal static partial class NamesBehind
{
    /// <summary>The names that begin the brackets; null where those hold anything else, or one name alone, which may be an organisation's.</summary>
    public static string? Of(string text, int from)
    {
        if (from >= text.Length || InBrackets().Match(text, from) is not { Success: true } match || match.Index != from)
        {
            return null;
        }

        var inside = match.Groups["inside"].Value;
        if (FirstAuthor().Match(inside) is { Success: true } first)
        {
            return first.Value;
        }

        var names = inside.Split([',', '、', '，']).Select(name => name.Trim()).TakeWhile(LineShape.IsPerson).ToList();
        return names.Count > 1 ? string.Join(", ", names) : null;
    }

    [GeneratedRegex(@"[\s”""」』]*[（(](?<inside>[^（）()]{5,600})", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\-' .]{1,40}? et al\.?", RegexOptions.CultureInvariant)]
    private static partial Regex FirstAuthor();
}
