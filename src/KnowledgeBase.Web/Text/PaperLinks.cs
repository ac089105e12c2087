using KnowledgeBase.Articles;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Web.Text;

/// <summary>The outside links of a merged paper: its identifiers' pages, then its labelled links.</summary>
internal static class PaperLinks
{
    public static IReadOnlyList<LabelledLink> Of(PaperDetails paper) =>
    [
        .. paper.Identifiers.SelectMany(Identified)
            .Concat(paper.Links.Where(link => ArticleUrl.Parse(link.Url) is not null))
            .DistinctBy(link => link.Url),
    ];

    private static IEnumerable<LabelledLink> Identified(IdentifierShown identifier) => identifier switch
    {
        { Scheme: ArxivId.Scheme } => PrintedLinks.Identified(identifier.Value, null),
        { Url: { } url } => [new LabelledLink($"{Words.IdentifierScheme(identifier.Scheme)}:{identifier.Value}", url)],
        _ => [],
    };
}
