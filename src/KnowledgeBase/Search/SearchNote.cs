namespace KnowledgeBase.Search;

/// <summary>A part of a query that was not taken as it may have been meant.</summary>
/// <param name="Code">One of <see cref="SearchNoteCodes"/>.</param>
/// <param name="Text">The part, as typed.</param>
public sealed record SearchNote(string Code, string Text);

/// <summary>Why a part of a query was taken otherwise.</summary>
public static class SearchNoteCodes
{
    /// <summary>A word before a colon that is no operator: searched as text.</summary>
    public const string UnknownOperator = "unknown-operator";

    /// <summary>An operator whose value is missing or not of its kind (<c>year:soon</c>): searched as text.</summary>
    public const string BrokenOperator = "broken-operator";

    /// <summary>Marks only, no letter, digit or symbol: nothing that could be looked for.</summary>
    public const string NoLetters = "no-letters";

    /// <summary>The query is the identifier or address of a paper: its mentions are looked for.</summary>
    public const string Identifier = "identifier";

    /// <summary>The query was longer than is searched for; the text is what was left out.</summary>
    public const string TooLong = "too-long";
}
