using AngleSharp.Html.Dom;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>The <c>citation_*</c> elements of a page, with the lines that they stand in.</summary>
internal sealed class CitationTags
{
    private const int MostTags = 5_000;

    private readonly List<(string Name, string Value, int Line)> tags;

    public CitationTags(IHtmlDocument page, int firstLine) => tags =
    [
        .. page.QuerySelectorAll("meta[name^='citation_' i]").Take(MostTags)
            .Select(tag => (
                tag.GetAttribute("name")!.Trim().ToLowerInvariant(),
                (tag.GetAttribute("content") ?? "").Trim(),
                firstLine + Math.Max(1, tag.SourceReference?.Position.Line ?? 1) - 1))
            .Where(tag => tag.Item2.Length > 0),
    ];

    public int FirstLine => tags.Min(tag => tag.Line);

    public int LastLine => tags.Max(tag => tag.Line);

    public bool Has(string name) => tags.Exists(tag => tag.Name == name);

    /// <summary>The values of one name with their places, each as <paramref name="read"/> gives it; those that it cannot read are left out.</summary>
    public IEnumerable<Evidence> Noted(string name, EvidenceField field, Func<string, string?> read) => tags
        .Where(tag => tag.Name == name)
        .Select(tag => read(tag.Value) is { } value ? new Evidence(field, value, $"{RuleNames.Meta}:{name}", tag.Line, tag.Line) : null)
        .OfType<Evidence>();
}
