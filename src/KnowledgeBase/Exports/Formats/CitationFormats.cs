namespace KnowledgeBase.Exports.Formats;

/// <summary>The forms of citations, in the order in which pages offer them: the most used first.</summary>
public static class CitationFormats
{
    public static IReadOnlyList<ICitationFormat> All { get; } = [new BibTexExport(), new RisExport(), new CslJsonExport()];

    /// <summary>The form of that name in any case; null when there is none.</summary>
    public static ICitationFormat? Of(string? name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
