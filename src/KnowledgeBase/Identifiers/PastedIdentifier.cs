namespace KnowledgeBase.Identifiers;

/// <summary>A text that is the identifier of a paper, or an address that names one, and nothing else.</summary>
public static class PastedIdentifier
{
    /// <summary>Scheme and normalised value; null for any other text. arXiv's own DOIs are arXiv identifiers.</summary>
    public static (string Scheme, string Value)? Find(string text)
    {
        if ((ArxivId.Parse(text) ?? (IsAddress(text) ? ArxivId.Find(text) : null)) is { } arxiv)
        {
            return (ArxivId.Scheme, arxiv.Value);
        }

        return IsAddress(text) && Doi.Find(text) is { } doi ? (Doi.Scheme, doi.Value) : null;
    }

    private static bool IsAddress(string text) => !text.Any(char.IsWhiteSpace)
        && (ArticleUrl.Parse(text) is not null || text.StartsWith("10.", StringComparison.Ordinal)
            || text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("doi.org/", StringComparison.OrdinalIgnoreCase));
}
