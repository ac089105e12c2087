using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Search;

/// <summary>The operators of the query language by name, English and Japanese.</summary>
internal static partial class QueryOperators
{
    private static readonly Dictionary<string, Reader> Readers = new Dictionary<string, Reader>
    {
        ["title"] = In(SearchField.Title),
        ["タイトル"] = In(SearchField.Title),
        ["paper"] = In(SearchField.Papers),
        ["論文"] = In(SearchField.Papers),
        ["author"] = In(SearchField.Authors),
        ["著者"] = In(SearchField.Authors),
        ["affil"] = In(SearchField.Affiliations),
        ["affiliation"] = In(SearchField.Affiliations),
        ["所属"] = In(SearchField.Affiliations),
        ["arxiv"] = In(SearchField.Identifiers),
        ["doi"] = In(SearchField.Identifiers),
        ["site"] = Site,
        ["サイト"] = Site,
        ["tag"] = Tag,
        ["タグ"] = Tag,
        ["year"] = Years,
        ["年"] = Years,
    }.ToDictionary(reader => Folding.Fold(reader.Key), reader => reader.Value);

    /// <summary>Reads the value of an operator; null when it is not of its kind.</summary>
    /// <param name="quoted">The value stands in quotes.</param>
    internal delegate SearchTerm? Reader(bool excluded, string value, bool quoted);

    /// <summary>Null for a name that is no operator's.</summary>
    public static Reader? Find(string name) => Readers.GetValueOrDefault(Folding.Fold(name));

    private static Reader In(SearchField field) => (excluded, value, quoted) => QueryParser.Words(excluded, value, field, quoted);

    private static LabelTerm? Site(bool excluded, string value, bool quoted)
    {
        var host = Folding.Fold(value).Trim('.', '/');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Length == 0 ? null : new LabelTerm(excluded, SearchLabel.Host(host), OpenEnd: true);
    }

    private static LabelTerm? Tag(bool excluded, string value, bool quoted) =>
        string.IsNullOrWhiteSpace(value) ? null : new LabelTerm(excluded, SearchLabel.Tag(value));

    private static YearTerm? Years(bool excluded, string value, bool quoted)
    {
        var match = YearSpan().Match(Folding.Fold(value));
        if (!match.Success)
        {
            return null;
        }

        var (first, last) = (Number(match.Groups["first"]), Number(match.Groups["last"]));
        return !match.Groups["to"].Success ? first is { } one ? new YearTerm(excluded, one, one) : null
            : first is null && last is null ? null
            : new YearTerm(excluded, Math.Min(first ?? 0, last ?? 9999), Math.Max(first ?? 0, last ?? 9999));
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?<first>[0-9]{4})?年?(?<to>\\.{2,3}|[-~〜])?(?<last>[0-9]{4})?年?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearSpan();
}
