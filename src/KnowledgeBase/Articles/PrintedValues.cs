using KnowledgeBase.Related;

namespace KnowledgeBase.Articles;

/// <summary>How enumerations and empty values are written outside the database.</summary>
internal static class PrintedValues
{
    public static string? Print(this DateSource source) => source switch
    {
        DateSource.Text => "text",
        DateSource.ImagePath => "image-path",
        DateSource.FrontMatter => "front-matter",
        DateSource.ArxivId => "arxiv-id",
        DateSource.Captured => "captured",
        DateSource.Corrected => "corrected",
        _ => null,
    };

    public static string Print(this RelatedLinkKind kind) => kind switch
    {
        RelatedLinkKind.RelatedResearch => "related_research",
        RelatedLinkKind.RelatedArticle => "related_article",
        _ => "inline",
    };

    public static string Print<TEnum>(this TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    public static string? NullIfEmpty(this string text) => text.Length == 0 ? null : text;
}
