using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>What a rule's match means beyond being no part of the article.</summary>
internal enum FurnitureMeaning
{
    /// <summary>Nothing more.</summary>
    Furniture,

    /// <summary>A membership notice: when no text follows, the article is cut off here.</summary>
    Paywall,

    /// <summary>Only furniture beside other furniture, or at either end: like counts.</summary>
    OnlyAtFurniture,
}

/// <summary>A line that is not the article. Matched against the line without list mark, heading mark, bold and escapes.</summary>
/// <param name="Name">Stable name; every dropped line carries it.</param>
/// <param name="Host">Site where it holds; null for all.</param>
/// <param name="Pattern">The whole line.</param>
/// <param name="Meaning">What a match means beyond that.</param>
internal sealed partial record FurnitureRule(string Name, string? Host, Regex Pattern, FurnitureMeaning Meaning = FurnitureMeaning.Furniture)
{
    /// <summary>The line carries the date of publication in its group <c>date</c>.</summary>
    public bool HasDate { get; } = Pattern.GetGroupNames().Contains("date");

    /// <summary>The rule holds on the site: on its host, and where that is a platform's on the blogs on subdomains of it.</summary>
    public bool HoldsOn(string? site) =>
        Host is null || (site is not null && (site == Host || (site.Length > Host.Length && site.EndsWith(Host, StringComparison.Ordinal) && site[^(Host.Length + 1)] == '.')));

    /// <summary>The words of a line that is one link and nothing else; null for any other line.</summary>
    public static string? LinkText(string words) => words.StartsWith('[') && LoneLink().Match(words) is { Success: true } link ? link.Groups["text"].Value : null;

    [GeneratedRegex(@"^\[(?<text>[^\[\]]+)\]\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneLink();
}
