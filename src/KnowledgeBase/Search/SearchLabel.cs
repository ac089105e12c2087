using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Tokens by which an index knows what an article or paper is, beside what it says: site, tags, authors and the like. They begin with a katakana of their kind,
/// which folded text never has, so that no word finds them.
/// </summary>
public static class SearchLabel
{
    /// <summary>Everything has it.</summary>
    public const string Any = "ス";

    private const char HostKind = 'サ';

    public static string Site(string? site) => Of('シ', site ?? "");

    /// <summary>The site's host and its parent domains, each of which a reader may mean.</summary>
    public static IEnumerable<string> Hosts(string? site)
    {
        var labels = (site ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
        return labels.Select((_, i) => Host(string.Join('.', labels[i..])));
    }

    /// <summary>Host, or its beginning.</summary>
    public static string Host(string host) => Of(HostKind, host);

    public static string Tag(string tag) => Of('タ', tag);

    public static string Truncated(bool truncated) => Of('キ', truncated ? "1" : "0");

    public static string HasPaper(bool hasPaper) => Of('ロ', hasPaper ? "1" : "0");

    public static string Author(int id) => Of('チ', id.ToString(CultureInfo.InvariantCulture));

    public static string Affiliation(int id) => Of('カ', id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The paper has an arXiv identifier, or none.</summary>
    public static string HasArxiv(bool hasArxiv) => Of('ヌ', hasArxiv ? "1" : "0");

    /// <summary>The paper has a labelled link, or none.</summary>
    public static string HasLinks(bool hasLinks) => Of('ネ', hasLinks ? "1" : "0");

    /// <summary>The label, and where beginnings of it may be asked for, those.</summary>
    internal static IEnumerable<string> WithBeginnings(string label) =>
        label[0] == HostKind ? Enumerable.Range(2, label.Length - 1).Select(length => label[..length]) : [label];

    private static string Of(char kind, string value)
    {
        var label = new StringBuilder().Append(kind);
        foreach (var rune in Folding.Fold(value.Length > 200 ? value[..200] : value).EnumerateRunes())
        {
            label.AppendLetter(rune);
        }

        return label.ToString();
    }
}
