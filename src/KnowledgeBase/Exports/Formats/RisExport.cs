using System.Text;

namespace KnowledgeBase.Exports.Formats;

/// <summary>
/// RIS (https://en.wikipedia.org/wiki/RIS_(file_format) and the refdb manual): lines of a tag, two blanks, a hyphen, a blank and a value. There is
/// no type for preprints; <c>GEN</c> is the general one.
/// </summary>
public sealed class RisExport : ICitationFormat
{
    public string Name => "ris";

    public string Label => "RIS";

    public string Extension => ".ris";

    public string MediaType => "application/x-research-info-systems; charset=utf-8";

    public string Write(IReadOnlyList<CitedPaper> papers)
    {
        var text = new StringBuilder();
        foreach (var paper in papers)
        {
            foreach (var (tag, value) in Lines(paper).Where(line => line.Value is not null))
            {
                text.Append(tag).Append("  - ").Append(CitationText.OneLine(value!)).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(CitedPaper paper) =>
    [
        ("TY", paper.Journal is null ? "GEN" : "JOUR"),
        ("ID", $"paper-{paper.Id}"),
        ("TI", paper.Title),
        .. paper.Authors.Select(author => ("AU", (string?)author.FamilyFirst.Replace('*', ' '))),
        ("T2", paper.Journal),
        ("PY", paper.Year),
        ("DA", paper.IssuedOn is null ? null : string.Join('/', paper.DateParts.Concat(["", ""]).Take(3))),
        ("AB", paper.Abstract),
        .. paper.Categories.Select(category => ("KW", (string?)category)),
        ("DB", paper.ArxivId is null ? null : "arXiv"),
        ("AN", paper.ArxivId is null ? null : $"arXiv:{paper.ArxivId}"),
        ("DO", paper.AnyDoi),
        ("UR", paper.Url),
        ("L1", paper.ArxivId is null ? null : $"https://arxiv.org/pdf/{paper.ArxivId}"),
        ("LA", paper.Language),
        ("N1", paper.AuthorsTruncated ? "The list of authors is not complete." : null),
        ("ER", ""),
    ];
}
