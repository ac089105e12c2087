using System.Globalization;
using System.Text;

namespace KnowledgeBase.Exports.Formats;

/// <summary>
/// BibTeX that BibLaTeX reads, too. Preprints have both <c>archivePrefix</c> (arXiv, JabRef, styles) and <c>eprinttype</c>, without which
/// Zotero loses the identifier.
/// </summary>
public sealed class BibTexExport : ICitationFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "bibtex";

    public string Label => "BibTeX";

    public string Extension => ".bib";

    public string MediaType => "application/x-bibtex; charset=utf-8";

    public string Write(IReadOnlyList<CitedPaper> papers)
    {
        var keys = new BibTexKeys();
        return string.Join('\n', papers.Select(paper => Entry(paper, keys.Next(paper))));
    }

    private static string Entry(CitedPaper paper, string key)
    {
        var entry = new StringBuilder($"@{(paper.Journal is null ? "misc" : "article")}{{{key}");
        foreach (var (name, value) in Fields(paper))
        {
            entry.Append(",\n  ").Append(name.PadRight(13)).Append(" = ").Append(value);
        }

        return entry.Append("\n}\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(CitedPaper paper)
    {
        (string, string?)[] fields =
        [
            ("author", paper.Authors.Count == 0 ? null : $"{{{string.Join(" and ", paper.Authors.Select(Author))}{(paper.AuthorsTruncated ? " and others" : "")}}}"),
            ("title", $"{{{BibTexText.EscapeTitle(paper.Title)}}}"),
            ("journal", Braced(paper.Journal)),
            ("year", Braced(paper.Year)),
            ("month", paper.DateParts.Count > 1 ? Months[int.Parse(paper.DateParts[1], CultureInfo.InvariantCulture) - 1] : null),
            ("eprint", Braced(paper.ArxivId)),
            ("archivePrefix", paper.ArxivId is null ? null : "{arXiv}"),
            ("eprinttype", paper.ArxivId is null ? null : "{arxiv}"),
            ("primaryClass", paper.ArxivId is null ? null : Braced(paper.PrimaryCategory)),
            ("doi", paper.AnyDoi is { } doi ? $"{{{BibTexText.Address(doi)}}}" : null),
            ("url", paper.Url is { } url ? $"{{{BibTexText.Address(url)}}}" : null),
            ("language", $"{{{paper.Language}}}"),
            ("abstract", Braced(paper.Abstract)),
        ];
        return fields.Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2!));
    }

    private static string? Braced(string? text) => text is null ? null : $"{{{BibTexText.Escape(text)}}}";

    // Braces keep what is no person's name, and an "and" within a name, from being taken apart.
    private static string Author(CitedName name)
    {
        if (name.Given is null)
        {
            return $"{{{BibTexText.Escape(name.Family)}}}";
        }

        var parts = name.Suffix is null ? new[] { name.Family, name.Given } : [name.Family, name.Suffix, name.Given];
        return string.Join(", ", parts.Select(part => HasAnd(part) ? $"{{{BibTexText.Escape(part)}}}" : BibTexText.Escape(part)));
    }

    private static bool HasAnd(string part) => part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase);
}
