using System.Text.Json;

namespace KnowledgeBase.Corrections;

/// <summary>The fields that a person can set, and the lists whose entries a person can put there or take off, by the names that the API gives them.</summary>
public static class CorrectableField
{
    public const string Title = "title";

    public const string BestDate = "bestDate";

    public const string Truncated = "truncated";

    public const string Lead = "lead";

    public const string Authors = "authors";

    public const string Affiliations = "affiliations";

    public const string IssuedOn = "issuedOn";

    public const string Name = "name";

    public const string Tags = "tags";

    public const string Related = "related";

    public const string Papers = "papers";

    public const string Links = "links";

    /// <summary>Of an article: identifiers that it prints of papers and that are wrong. A paper is given one by a merge.</summary>
    public const string Identifiers = "identifiers";

    /// <summary>The fields of each subject.</summary>
    public static IReadOnlyList<string> Of(CorrectionSubject subject) => subject switch
    {
        CorrectionSubject.Article => [Title, BestDate, Truncated, Lead],
        CorrectionSubject.Paper => [Title, Authors, Affiliations, IssuedOn],
        _ => [Name],
    };

    /// <summary>The lists of each subject.</summary>
    public static IReadOnlyList<string> ListsOf(CorrectionSubject subject) => subject switch
    {
        CorrectionSubject.Article => [Tags, Related, Papers, Identifiers],
        CorrectionSubject.Paper => [Links],
        _ => [],
    };

    /// <summary>A value as it is stored.</summary>
    public static string Print(object? value) => JsonSerializer.Serialize(value);

    /// <summary>A text as it was before <see cref="Print"/>; null for "unknown".</summary>
    public static string? TextOf(string value) => JsonSerializer.Deserialize<string?>(value);

    /// <summary>A list of names as it was before <see cref="Print"/>.</summary>
    public static IReadOnlyList<string> NamesOf(string value) => JsonSerializer.Deserialize<List<string>>(value) ?? [];

    internal static string? Text(Correction correction) => TextOf(correction.Value!);

    internal static bool Flag(Correction correction) => JsonSerializer.Deserialize<bool>(correction.Value!);

    internal static IReadOnlyList<string> Names(Correction correction) => NamesOf(correction.Value!);
}
