using AngleSharp.Dom;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>The element that a page itself calls its article, by attribute, element or name, where most of its paragraphs are in it.</summary>
internal static class MarkedArticle
{
    private static readonly (Func<IElement, bool> Is, double Share)[] Marks =
    [
        (element => element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true, 0.6),
        (element => element.LocalName == "article" || element.GetAttribute("role") == "article", 0.4),
        (PageFurniture.IsNamedContent, 0.6),
        (element => element.LocalName == "main" || element.GetAttribute("role") == "main", 0.4),
    ];

    /// <param name="paper">Title of the paper whose own page it is; null for any other page.</param>
    /// <returns>Null where the page calls nothing so.</returns>
    public static IElement? Find(IElement body, PageWeights weights, string? paper)
    {
        var marked = Marked(body, weights);
        return (paper is null ? null : AroundTitle(marked ?? body, weights, paper)) ?? marked;
    }

    private static IElement? Marked(IElement body, PageWeights weights)
    {
        var elements = DomWalk.Below(body).Where(element => weights[element].Mass > 0).ToList();
        return Marks
            .Select(mark => elements.Where(mark.Is).Where(element => weights[element].Mass >= weights[body].Mass * mark.Share)
                .MaxBy(element => weights[element].Mass))
            .FirstOrDefault(found => found is not null);
    }

    // Around the paper's title and most of the text stand sections of the site: tools, downloads, history.
    private static IElement? AroundTitle(IElement within, PageWeights weights, string paper)
    {
        var title = within.QuerySelectorAll("h1, h2").FirstOrDefault(heading => TitleKey.Of(heading.TextContent).Contains(TitleKey.Of(paper), StringComparison.Ordinal));
        for (var element = title?.ParentElement; element is not null && element != within; element = element.ParentElement)
        {
            if (weights[element].Mass > 0 && weights[element].Mass >= weights[within].Mass * 0.5)
            {
                return element;
            }
        }

        return null;
    }
}
