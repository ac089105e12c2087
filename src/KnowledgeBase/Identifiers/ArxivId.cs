using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// An arXiv identifier: <c>2311.16989</c> or, before April 2007, <c>math/0611800</c>; the version stands apart.
/// Source: https://info.arxiv.org/help/arxiv_identifier.html. The subject class of old identifiers (<c>math.CA/…</c>) is dropped.
/// </summary>
public sealed partial record ArxivId(string Value, int? Version)
{
    public const string Scheme = "arxiv";

    /// <summary>The abstract page.</summary>
    public string Url => $"https://arxiv.org/abs/{Value}";

    /// <summary>The month the identifier stands for, <c>yyyy-MM</c>.</summary>
    public string Month
    {
        get
        {
            var digits = Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var year = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
            return $"{(year >= 91 ? 1900 : 2000) + year:0000}-{digits[2..4]}";
        }
    }

    /// <summary>The first arXiv identifier in a URL, DOI or citation (<c>arXiv:2311.16989v2</c>); null when there is none.</summary>
    /// <remarks>Outside these contexts bare digits such as <c>2024.12345</c> are too often something else.</remarks>
    public static ArxivId? Find(string text) =>
        text.AsSpan().ContainsAny(Sites) ? From(InContext().Match(text)) : null;

    /// <summary>Reads text that is an identifier and nothing else; null when it is not.</summary>
    public static ArxivId? Parse(string text) =>
        From(Alone().Match(text.Trim()));

    private static ArxivId? From(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var value = match.Groups["old"].Success
            ? $"{match.Groups["archive"].Value.ToLowerInvariant()}/{match.Groups["number"].Value}"
            : match.Groups["new"].Value;
        var version = match.Groups["version"];
        return new ArxivId(value, version.Success ? int.Parse(version.Value, CultureInfo.InvariantCulture) : null);
    }

    private const string Identifier =
        @"(?:(?<new>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})|(?<old>(?<archive>[a-z]+(?:-[a-z]+)*)(?:\.[a-z]{2})?/(?<number>\d{2}(?:0[1-9]|1[0-2])\d{3})))(?:v(?<version>[1-9]\d{0,2}))?(?!\d)";

    // The sites are those that name arXiv papers in their paths; see docs/identifiers.md.
    private const string Context =
        @"(?:arxiv\.org/(?:abs|pdf|html|format|ps)/|/10\.48550/arxiv\.|10\.48550/arxiv\.|arxiv:\s?|(?:huggingface|hf)\.co/papers/|alphaxiv\.org/(?:abs|overview)/|ar5iv(?:\.labs\.arxiv)?\.org/(?:html|abs)/)";

    // One of these stands in every context.
    private static readonly SearchValues<string> Sites = SearchValues.Create(["arxiv", "ar5iv", "alphaxiv", "/papers/"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(Context + Identifier, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InContext();

    [GeneratedRegex("^(?:arxiv:\\s?)?" + Identifier + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
