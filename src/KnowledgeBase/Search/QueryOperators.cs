using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Search;

/// <summary>The operators of the query language by name, English and Japanese.</summary>
internal static partial class QueryOperators
{
    private static readonly (string Name, SearchScope[] Scopes, Reader Read)[] All =
    [
        ("title", [SearchScope.Articles], In(SearchField.Title)),
        ("タイトル", [SearchScope.Articles], In(SearchField.Title)),
        ("title", [SearchScope.Papers], In(SearchField.Papers)),
        ("タイトル", [SearchScope.Papers], In(SearchField.Papers)),
        ("paper", Both, In(SearchField.Papers)),
        ("論文", Both, In(SearchField.Papers)),
        ("author", Both, In(SearchField.Authors)),
        ("著者", Both, In(SearchField.Authors)),
        ("affil", Both, In(SearchField.Affiliations)),
        ("affiliation", Both, In(SearchField.Affiliations)),
        ("所属", Both, In(SearchField.Affiliations)),
        ("abstract", Both, In(SearchField.Abstracts)),
        ("概要", Both, In(SearchField.Abstracts)),
        ("arxiv", Both, In(SearchField.Identifiers)),
        ("doi", Both, In(SearchField.Identifiers)),
        ("site", [SearchScope.Articles], Site),
        ("サイト", [SearchScope.Articles], Site),
        ("tag", [SearchScope.Articles], Tag),
        ("タグ", [SearchScope.Articles], Tag),
        ("year", Both, Years),
        ("年", Both, Years),
    ];

    private static readonly Dictionary<(SearchScope, string), Reader> Readers =
        All.SelectMany(one => one.Scopes.Select(scope => (Key: (scope, Folding.Fold(one.Name)), one.Read))).ToDictionary(one => one.Key, one => one.Read);

    /// <summary>Reads the value of an operator; null when it is not of its kind.</summary>
    /// <param name="quoted">The value stands in quotes.</param>
    internal delegate SearchTerm? Reader(bool excluded, string value, bool quoted);

    private static SearchScope[] Both => [SearchScope.Articles, SearchScope.Papers];

    /// <summary>Null for a name that is no operator's there.</summary>
    public static Reader? Find(SearchScope scope, string name) => Readers.GetValueOrDefault((scope, Folding.Fold(name)));

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
