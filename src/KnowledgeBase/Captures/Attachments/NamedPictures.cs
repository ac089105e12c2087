using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>A picture that a capture names.</summary>
/// <param name="Key">Its <see cref="PictureName"/>.</param>
/// <param name="IsEmbed">Obsidian's <c>![[name]]</c>, which finds a picture anywhere in the vault; other names are paths.</param>
public sealed record NamedPicture(string Key, bool IsEmbed);

/// <summary>
/// Finds the pictures beside a capture that its text names, in any form, before the text is read: what is found too much names no file
/// that is there.
/// </summary>
public static partial class NamedPictures
{
    private const int MaxCharacters = 4 * 1024 * 1024;

    private const int MaxPictures = 500;

    private const int LongestPath = 300;

    /// <summary>What stands before a path is no longer: <c>](</c> or <c>src=</c> with some blanks, and a bracket or quote.</summary>
    private const int LongestOpening = 16;

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("\r\n\"'<>|");

    public static IReadOnlyList<NamedPicture> In(string text) =>
    [
        .. Names(text.Length > MaxCharacters ? text[..MaxCharacters] : text)
            .Select(match => (Key: PictureName.Key(match.Groups["path"].Value), IsEmbed: match.ValueSpan.StartsWith("![[")))
            .Where(named => named.Key is not null)
            .Select(named => new NamedPicture(named.Key!, named.IsEmbed))
            .Distinct()
            .Take(MaxPictures),
    ];

    // From each ending back to where its path can begin, at most to the ending before: so no text is looked at twice, however it repeats.
    private static IEnumerable<Match> Names(string text)
    {
        var from = 0;
        foreach (var ending in Ending().Matches(text).Cast<Match>())
        {
            var end = ending.Index + ending.Length;
            from = Math.Max(from, ending.Index - LongestPath - LongestOpening);
            var start = from + Begin(text.AsSpan(from, ending.Index - from));
            if (Name().Match(text, start, end - start) is { Success: true } name)
            {
                yield return name;
            }

            from = end;
        }
    }

    private static int Begin(ReadOnlySpan<char> before) => Math.Max(
        Math.Max(0, before.LastIndexOfAny(NotInPaths) - LongestOpening),
        Math.Max(before.LastIndexOf("](", StringComparison.Ordinal), before.LastIndexOf("![", StringComparison.Ordinal)));

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|avif)(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    // ![[path|600]], ![](path "title"), ![](<path>), [id]: path, src="path".
    [GeneratedRegex(@"(?:!\[\[|\]\(\s*<?|\]:\s*<?|src\s*=\s*[""']?)(?<path>(?:(?!\]\(|!\[)[^\r\n""'<>|]){1,300}?\.(?:png|jpe?g|gif|webp|avif))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
