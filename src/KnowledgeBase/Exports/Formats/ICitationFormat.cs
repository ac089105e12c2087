namespace KnowledgeBase.Exports.Formats;

/// <summary>A form in which reference managers take papers.</summary>
public interface ICitationFormat
{
    /// <summary>Name in addresses (<c>?format=bibtex</c>): lower case, ASCII.</summary>
    string Name { get; }

    /// <summary>What people call it, for example BibTeX.</summary>
    string Label { get; }

    /// <summary>Ending of file names, with the dot.</summary>
    string Extension { get; }

    /// <summary>Media type with its charset.</summary>
    string MediaType { get; }

    /// <summary>The papers, in their order, as one file.</summary>
    string Write(IReadOnlyList<CitedPaper> papers);
}
