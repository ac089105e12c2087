using KnowledgeBase.Corrections;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Articles;

/// <summary>Puts the values that people decided in the place of what the capture says.</summary>
internal static class CorrectedArticle
{
    /// <param name="corrections">Those about this article, oldest first; the last one of a field holds.</param>
    public static void Apply(Article article, IEnumerable<Correction> corrections)
    {
        foreach (var correction in corrections.Where(one => one.Kind == CorrectionKind.Field && one.Subject == article.Key))
        {
            Apply(article, correction);
        }
    }

    private static void Apply(Article article, Correction correction)
    {
        switch (correction.Field)
        {
            case CorrectableField.Title when CorrectableField.Text(correction) is { } title:
                article.Title = title;
                article.TitleKey = TitleKey.Of(title);
                break;
            case CorrectableField.BestDate:
                article.BestDate = CorrectableField.Text(correction) ?? "";
                article.BestDateSource = article.BestDate.Length > 0 ? DateSource.Corrected : DateSource.None;
                break;
            case CorrectableField.Truncated:
                article.Truncated = CorrectableField.Flag(correction);
                break;
        }
    }
}
