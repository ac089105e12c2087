namespace KnowledgeBase.Identifiers;

/// <summary>Identifiers of papers as <c>scheme:value</c> text, the form in which they are compared and stored beside a mention.</summary>
public static class PaperIds
{
    /// <summary>
    /// All identifiers that follow from an arXiv identifier and a DOI. arXiv's own DOIs (10.48550/arXiv.…) are the arXiv identifier and
    /// not a second one. Sorted, distinct.
    /// </summary>
    public static List<string> From(ArxivId? arxiv, Doi? doi)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        if (arxiv is not null)
        {
            ids.Add($"{ArxivId.Scheme}:{arxiv.Value}");
        }

        if (doi is not null && ArxivId.Find(doi.Printed) is null)
        {
            ids.Add($"{Doi.Scheme}:{doi.Value}");
        }

        return [.. ids];
    }

    /// <summary>Splits <c>scheme:value</c>.</summary>
    public static (string Scheme, string Value) Split(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return (id[..colon], id[(colon + 1)..]);
    }

    /// <summary>The public page of an identifier; null for a scheme without one.</summary>
    public static string? UrlOf(string scheme, string value) => scheme switch
    {
        ArxivId.Scheme => new ArxivId(value, null).Url,
        Doi.Scheme => new Doi(value).Url,
        _ => null,
    };
}
