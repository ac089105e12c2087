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
internal sealed partial record FurnitureRule(string Name, string? Host, Regex Pattern, FurnitureMeaning Meaning = FurnitureMeaning.Furniture)
{
    /// <summary>The line carries the date of publication in its group <c>date</c>.</summary>
    public bool HasDate => Pattern.GetGroupNames().Contains("date");

    /// <summary>The words fit, or they are a lone link and its words do: buttons are links as often as not.</summary>
    public bool Matches(string words) =>
        Pattern.IsMatch(words) || (words.StartsWith('[') && LinkText(words) is { } text && Pattern.IsMatch(text));

    /// <summary>The words of a line that is one link and nothing else; null for any other line.</summary>
    public static string? LinkText(string words) => LoneLink().Match(words) is { Success: true } link ? link.Groups["text"].Value : null;

    [GeneratedRegex(@"^\[(?<text>[^\[\]]+)\]\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneLink();
}
