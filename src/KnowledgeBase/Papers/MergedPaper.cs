using KnowledgeBase.Articles;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers.Metadata;

namespace KnowledgeBase.Papers;

/// <summary>
/// What all mentions of one paper say together. Each field comes from the mention with the best evidence for it; what none prints may
/// come from bibliographic metadata.
/// </summary>
internal sealed record MergedPaper
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required bool AuthorsTruncated { get; init; }

    /// <summary>Null when the authors are as articles print them.</summary>
    public MetadataSource? AuthorsFrom { get; init; }

    public required IReadOnlyList<string> Affiliations { get; init; }

    public required IReadOnlyList<string> Identifiers { get; init; }

    /// <summary>Printed, or the month of an arXiv identifier.</summary>
    public required string? IssuedOn { get; init; }

    /// <summary>Null when the date is printed or follows from an arXiv identifier.</summary>
    public MetadataSource? IssuedOnFrom { get; init; }

    /// <summary>No article prints a date of the paper.</summary>
    public required bool IssuedOnIsUnprinted { get; init; }

    public required IReadOnlyList<PrintedLink> Links { get; init; }

    /// <summary>Merges at least one mention. The order of the mentions does not matter.</summary>
    /// <param name="identifiers">Identifiers of the paper, sorted.</param>
    /// <param name="articleKeyOf">Key of the article of a mention, which breaks ties.</param>
    public static MergedPaper Of(IEnumerable<ArticlePaper> mentions, IReadOnlyList<string> identifiers, Func<ArticlePaper, string> articleKeyOf)
    {
        var best = mentions.OrderByDescending(Evidence).ThenBy(articleKeyOf, StringComparer.Ordinal).ThenBy(mention => mention.Position).ToList();
        var authors = best.Where(mention => mention.Authors.Count > 0).OrderBy(mention => mention.AuthorsTruncated).FirstOrDefault();
        return new MergedPaper
        {
            Title = best[0].Title,
            Authors = Distinct(authors?.Authors ?? [], NameKey.OfPerson),
            AuthorsTruncated = authors?.AuthorsTruncated ?? best.Any(mention => mention.AuthorsTruncated),
            Affiliations = Distinct(best.Select(mention => mention.Affiliations).FirstOrDefault(names => names.Count > 0) ?? [], NameKey.OfOrganisation),
            Identifiers = identifiers,
            IssuedOn = IssuedOnOf(best),
            IssuedOnIsUnprinted = best.All(mention => mention.PublishedOn is null),
            Links = [.. best.SelectMany(mention => mention.Links).DistinctBy(link => link.Url)],
        };
    }

    /// <summary>
    /// With what metadata tell and no article prints: the authors where articles cut them off or name none, and the date. Metadata that
    /// know fewer authors than the articles speak of something else, or badly.
    /// </summary>
    /// <param name="metadata">Of the paper's identifiers, the most trusted first.</param>
    public MergedPaper With(IReadOnlyList<PaperMetadata> metadata)
    {
        var authors = AuthorsTruncated || Authors.Count == 0
            ? metadata.FirstOrDefault(source => !source.AuthorsTruncated && source.Authors.Count > 0 && source.Authors.Count >= Authors.Count)
            : null;
        var date = IssuedOnIsUnprinted ? metadata.FirstOrDefault(TellsDate) : null;
        return this with
        {
            Authors = authors is null ? Authors : Distinct(authors.Authors, NameKey.OfPerson),
            AuthorsTruncated = authors is null && AuthorsTruncated,
            AuthorsFrom = authors?.Source,
            IssuedOn = date?.IssuedOn ?? IssuedOn,
            IssuedOnFrom = date?.Source,
        };
    }

    // An arXiv identifier tells the month in which the paper appeared; what journals print later is no better, arXiv's own day is.
    private bool TellsDate(PaperMetadata source) =>
        source.IssuedOn is not null && (IssuedOn is null || source.Source is MetadataSource.ArxivApi or MetadataSource.ArxivSnapshot);

    // Identifier and authors count more than a title alone; a full list of authors more than a cut one.
    private static int Evidence(ArticlePaper mention) =>
        (mention.Identifiers.Count > 0 ? 4 : 0)
        + (mention.Authors.Count == 0 ? 0 : mention.AuthorsTruncated ? 1 : 2)
        + (mention.Affiliations.Count > 0 ? 1 : 0);

    private static string? IssuedOnOf(List<ArticlePaper> best) =>
        best.Select(mention => mention.PublishedOn).FirstOrDefault(date => date is not null)
        ?? best.Select(mention => mention.ArxivId is { } id ? new ArxivId(id, null).Month : null).FirstOrDefault(month => month is not null);

    private static List<string> Distinct(IEnumerable<string> names, Func<string, string> keyOf) => [.. names.DistinctBy(keyOf)];
}
