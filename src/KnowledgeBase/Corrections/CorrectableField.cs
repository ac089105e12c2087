using System.Text.Json;

namespace KnowledgeBase.Corrections;

/// <summary>The fields that a person can set, by the names that the API gives them, and how their values are written.</summary>
public static class CorrectableField
{
    public const string Title = "title";

    public const string BestDate = "bestDate";

    public const string Truncated = "truncated";

    public const string Authors = "authors";

    public const string Affiliations = "affiliations";

    public const string IssuedOn = "issuedOn";

    public const string Name = "name";

    /// <summary>The fields of each subject.</summary>
    public static IReadOnlyList<string> Of(CorrectionSubject subject) => subject switch
    {
        CorrectionSubject.Article => [Title, BestDate, Truncated],
        CorrectionSubject.Paper => [Title, Authors, Affiliations, IssuedOn],
        _ => [Name],
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
