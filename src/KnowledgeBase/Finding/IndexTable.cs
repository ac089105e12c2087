using KnowledgeBase.Search;

namespace KnowledgeBase.Finding;

/// <summary>One of the library's full-text indexes. Its table is made by a migration, for the model does not know it.</summary>
/// <param name="Name">Of the index's table.</param>
/// <param name="Rows">The table of what is indexed.</param>
/// <param name="Columns">Its fields in the order of the table, and how much a find counts by the field it is in.</param>
internal sealed record IndexTable(string Name, string Rows, IReadOnlyList<(SearchField Field, double Weight)> Columns)
{
    /// <summary>Articles by best date.</summary>
    public static IndexTable Articles { get; } = new("ArticleIndex", "Articles",
    [
        (SearchField.Title, 10), (SearchField.Papers, 6), (SearchField.Authors, 4), (SearchField.Affiliations, 3), (SearchField.Text, 1),
        (SearchField.Links, 0.5), (SearchField.Identifiers, 4), (SearchField.Abstracts, 0.5),
    ]);

    /// <summary>Papers by date of issue.</summary>
    public static IndexTable Papers { get; } = new("PaperIndex", "Papers",
        [(SearchField.Papers, 10), (SearchField.Authors, 4), (SearchField.Affiliations, 3), (SearchField.Identifiers, 4), (SearchField.Abstracts, 1)]);

    /// <summary>Authors by the number of papers.</summary>
    public static IndexTable Authors { get; } = new("AuthorIndex", "Authors", [(SearchField.Authors, 1)]);

    /// <summary>Affiliations by the number of papers.</summary>
    public static IndexTable Affiliations { get; } = new("AffiliationIndex", "Affiliations", [(SearchField.Affiliations, 1)]);

    /// <summary>Captures as they came.</summary>
    public static IndexTable Captures { get; } = new("CaptureIndex", "Captures", [(SearchField.Origin, 1)]) { Place = "Id" };

    public static IReadOnlyList<IndexTable> All { get; } = [Articles, Papers, Authors, Affiliations, Captures];

    /// <summary>The column of <see cref="Rows"/> that tells the place.</summary>
    public string Place { get; private init; } = "IndexRow";
}
