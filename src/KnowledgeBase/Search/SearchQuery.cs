namespace KnowledgeBase.Search;

/// <summary>Where a word is looked for. The names are those of the indexes' columns.</summary>
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

    /// <summary>Abstracts of papers, as metadata have them.</summary>
    Abstracts,

    /// <summary>Names and origins of files.</summary>
    Origin,
}

/// <summary>What is searched, which decides on the operators there are.</summary>
public enum SearchScope
{
    Articles,

    Papers,

    /// <summary>Authors or affiliations: there are no operators.</summary>
    Names,
}

/// <summary>One condition that a reader typed.</summary>
/// <param name="Excluded">What meets it is left out.</param>
public abstract record SearchTerm(bool Excluded);

/// <summary>A word or phrase.</summary>
/// <param name="Text">As typed, without operator and quotes.</param>
/// <param name="Field">Null for everywhere.</param>
/// <param name="Forms">Ways to write it, one of which must be there; never empty.</param>
public sealed record WordTerm(bool Excluded, string Text, SearchField? Field, IReadOnlyList<SearchPhrase> Forms) : SearchTerm(Excluded);

/// <summary>A label; see <see cref="SearchLabel"/>.</summary>
/// <param name="OpenEnd">It may go on.</param>
public sealed record LabelTerm(bool Excluded, string Label, bool OpenEnd = false) : SearchTerm(Excluded)
{
    /// <summary>The label must be there.</summary>
    internal static LabelTerm Of(string label) => new(false, label);
}

/// <summary>Years of the date by which the list lies, both included.</summary>
public sealed record YearTerm(bool Excluded, int First, int Last) : SearchTerm(Excluded)
{
    /// <summary>One year; a number that no year has finds nothing.</summary>
    internal static YearTerm Of(int year) => new(false, year is >= 0 and <= 9998 ? year : -1, year is >= 0 and <= 9998 ? year : -1);
}

/// <summary>What a reader typed, understood. Every term must be met.</summary>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchNote> Notes)
{
    public static SearchQuery Nothing { get; } = new([], []);

    /// <summary>What can be marked in an article that was found.</summary>
    internal IReadOnlyList<SearchPhrase> Marked =>
        [.. Terms.OfType<WordTerm>().Where(term => !term.Excluded).SelectMany(term => term.Forms)];
}
