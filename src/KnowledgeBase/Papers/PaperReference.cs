using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers;

/// <summary>
/// Names of a paper that outlive re-reading: an identifier (<c>arxiv:2311.16989</c>, <c>doi:10.1000/xyz</c>); <c>title:</c> and its title
/// key where it has none; <c>split:</c> with an article's key and one of these where a person said that this mention stands alone.
/// </summary>
public static class PaperReference
{
    private const string TitlePrefix = "title:";

    private const string SplitPrefix = "split:";

    public static string OfTitle(string titleKey) => TitlePrefix + titleKey;

    /// <summary>Reference of what a mention prints: its first identifier, else its title.</summary>
    internal static string Of(IPaperMention mention) => mention.Identifiers is [var first, ..] ? first : OfTitle(mention.TitleKey);

    /// <summary>Every reference that a mention itself prints: its identifiers and its title.</summary>
    internal static IEnumerable<string> AllOf(IPaperMention mention) =>
        mention.TitleKey.Length > 0 ? [.. mention.Identifiers, OfTitle(mention.TitleKey)] : mention.Identifiers;

    /// <summary>Reference of a paper: its first identifier, else its title.</summary>
    public static string Of(IEnumerable<string> identifiers, string titleKey) => identifiers.Order(StringComparer.Ordinal).FirstOrDefault() ?? OfTitle(titleKey);

    /// <summary>Reference of a mention that stands alone.</summary>
    /// <param name="articleKey">Key of the article that prints it.</param>
    /// <param name="printed">Reference of what it prints.</param>
    public static string OfSplit(string articleKey, string printed) => $"{SplitPrefix}{articleKey} {printed}";

    /// <summary>The title key that the reference consists of; null for other references.</summary>
    public static string? TitleKeyOf(string reference) => reference.StartsWith(TitlePrefix, StringComparison.Ordinal) ? reference[TitlePrefix.Length..] : null;

    /// <summary>The article whose mention stands alone; null for other references.</summary>
    public static string? ArticleKeyOf(string reference) => reference.StartsWith(SplitPrefix, StringComparison.Ordinal)
        ? reference[SplitPrefix.Length..reference.IndexOf(' ', StringComparison.Ordinal)]
        : null;

    /// <summary>The reference is an identifier.</summary>
    public static bool IsIdentifier(string reference) => TitleKeyOf(reference) is null && ArticleKeyOf(reference) is null;

    /// <summary>The part of an identifier that is searched for; null for other references.</summary>
    public static string? ValueOf(string reference) => IsIdentifier(reference) ? PaperIds.Split(reference).Value : null;
}
