namespace KnowledgeBase.Search;

/// <summary>Where a word is looked for. The order is that of the index's columns.</summary>
public enum SearchField
{
    /// <summary>Titles of articles.</summary>
    Title,

    /// <summary>Titles of papers.</summary>
    Papers,

    Authors,

    Affiliations,

    Text,

    /// <summary>Words of links to other articles.</summary>
    Links,

    /// <summary>arXiv identifiers and DOIs of papers.</summary>
    Identifiers,
}

/// <summary>One condition that a reader typed.</summary>
/// <param name="Excluded">What meets it is left out.</param>
public abstract record SearchTerm(bool Excluded);

/// <summary>A word or phrase.</summary>
/// <param name="Text">As typed, without operator and quotes.</param>
/// <param name="Field">Null for everywhere.</param>
/// <param name="Forms">Ways to write it, one of which must be there; never empty.</param>
public sealed record WordTerm(bool Excluded, string Text, SearchField? Field, IReadOnlyList<SearchPhrase> Forms) : SearchTerm(Excluded);

/// <summary>A label of articles; see <see cref="SearchLabel"/>.</summary>
/// <param name="OpenEnd">It may go on.</param>
public sealed record LabelTerm(bool Excluded, string Label, bool OpenEnd = false) : SearchTerm(Excluded);

/// <summary>Years of the best date, both included.</summary>
public sealed record YearTerm(bool Excluded, int First, int Last) : SearchTerm(Excluded);

/// <summary>What a reader typed, understood. Every term must be met.</summary>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchNote> Notes)
{
    public static SearchQuery Nothing { get; } = new([], []);

    /// <summary>What can be marked in an article that was found.</summary>
    internal IReadOnlyList<SearchPhrase> Marked =>
        [.. Terms.OfType<WordTerm>().Where(term => !term.Excluded).SelectMany(term => term.Forms)];

    /// <summary>There are words by which hits can be ranked.</summary>
    public bool HasWords => Terms.Any(term => term is WordTerm { Excluded: false });
}
