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

    public static IReadOnlyList<NamedPicture> In(string text) =>
    [
        .. Name().Matches(text.Length > MaxCharacters ? text[..MaxCharacters] : text)
            .Select(match => (Key: PictureName.Key(match.Groups["path"].Value), IsEmbed: match.ValueSpan.StartsWith("![[")))
            .Where(named => named.Key is not null)
            .Select(named => new NamedPicture(named.Key!, named.IsEmbed))
            .Distinct()
            .Take(MaxPictures),
    ];

    // ![[path|600]], ![](path "title"), ![](<path>), [id]: path, src="path".
    [GeneratedRegex(@"(?:!\[\[|\]\(\s*<?|\]:\s*<?|src\s*=\s*[""']?)(?<path>(?:(?!\]\(|!\[)[^\r\n""'<>|]){1,300}?\.(?:png|jpe?g|gif|webp|avif))(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
