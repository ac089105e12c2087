using AngleSharp.Dom;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Where a page's article is: an element, less what is left out of it.</summary>
/// <param name="LeftOut">The elements left out, each with the name of the rule that says so.</param>
internal sealed record FoundArticle(IElement Root, IReadOnlyDictionary<INode, string> LeftOut);

/// <summary>
/// Finds the article of a page by where its paragraphs are (<see cref="PageWeights"/>), in the manner of Mozilla's Readability, but with
/// the opposite care: what may be the article stays, because bibliography and related links often stand at its edge.
/// </summary>
internal sealed class ArticleFinder
{
    private readonly Dictionary<INode, string> leftOut = [];

    private readonly IElement body;

    private readonly PageWeights all;

    private PageWeights weights;

    private readonly string? paper;

    private ArticleFinder(IElement body, string? paper)
    {
        this.body = body;
        this.paper = paper;
        weights = all = PageWeights.Of(body, PageFurniture.HasNoText);
    }

    /// <param name="body">The page's body.</param>
    /// <param name="paper">Title of the paper whose own page it is; addresses in its side columns prove nothing more. Null for any other page.</param>
    public static FoundArticle Find(IElement body, string? paper = null) => new ArticleFinder(body, paper).Find();

    private FoundArticle Find()
    {
        LeaveOutFurniture();
        weights = PageWeights.Of(body, leftOut.ContainsKey);
        var marked = MarkedArticle.Find(body, weights, paper);
        var core = Descend(marked ?? body);
        if (marked is null && weights[core].Mass > 0 && !PageFurniture.IsNamedContent(core))
        {
            LeaveOut(core.Children.Where(child => PageFurniture.IsLinkBlock(child, weights[child])), RuleNames.LinkBlock);
        }

        return IsTooLittle(marked ?? body) ? Everything() : new FoundArticle(marked is null ? body : WithRelated(marked), leftOut);
    }

    private void LeaveOutFurniture()
    {
        DomWalk.Visit(body, node =>
        {
            if (node is not IElement element)
            {
                return false;
            }

            // Whole pages stand in a form, or are hidden until a script runs: what holds most of the prose is not furniture.
            LeaveOut(CardParts.ToLeaveOut(element), RuleNames.LinkCard);
            var rule = element == body ? null : PageFurniture.RuleOf(element, all[element]);
            return rule is null || !(PageFurniture.HasNoText(element) || all[element].Prose * 2 <= all[body].Prose) || !leftOut.TryAdd(element, rule);
        }, _ => { });
    }

    // A list right below the article that is headed 関連記事 is read with it; its thumbnails are no pictures of the article.
    private IElement WithRelated(IElement article)
    {
        if (article.ParentElement is not { } parent || parent.Children.SkipWhile(child => child != article).Skip(1)
            .FirstOrDefault(child => !leftOut.ContainsKey(child) && PageFurniture.IsRelatedList(child)) is not { } related)
        {
            return article;
        }

        LeaveOut(parent.Children.Where(child => child != article && child != related), RuleNames.OutsideArticle);
        LeaveOut(related.QuerySelectorAll("img, picture, time"), RuleNames.LinkCard);
        return parent;
    }

    // Goes down to where the paragraphs stand side by side, leaving out what stands around on the way.
    private IElement Descend(IElement from)
    {
        var current = from;
        while (Heaviest(current) is { } next && (PageFurniture.IsNamedContent(next) || !PageFurniture.IsNamedContent(current)))
        {
            LeaveOut(current.Children.Where(child => child != next && !IsKept(child)).SelectMany(WithoutEyeCatch), RuleNames.BesideArticle);
            current = next;
        }

        return current;
    }

    // The large picture above an article is the article's, though it stand among dates and buttons.
    private static IEnumerable<IElement> WithoutEyeCatch(IElement beside) =>
        PageFurniture.EyeCatchIn(beside) is { } picture ? CardParts.AllBut(beside, [picture]) : [beside];

    private IElement? Heaviest(IElement parent)
    {
        var heaviest = parent.Children.Where(child => child.LocalName is "div" or "section" or "article" or "main" or "center" or "form" or "font" or "span")
            .MaxBy(child => weights[child].Mass);
        return heaviest is not null && weights[heaviest].Mass > 0
            && weights[heaviest].Mass >= weights[parent].Mass * (PageFurniture.IsNamedContent(heaviest) ? 0.8 : 0.97) ? heaviest : null;
    }

    private bool IsKept(IElement sibling) =>
        sibling.LocalName is "h1" or "h2" or "figure" or "img" or "p" or "pre" or "table" || !PageFurniture.IsAround(sibling, weights[sibling], paper is not null);

    private void LeaveOut(IEnumerable<IElement> elements, string rule)
    {
        foreach (var element in elements)
        {
            leftOut.TryAdd(element, rule);
        }
    }

    private bool IsTooLittle(IElement root)
    {
        var kept = PageWeights.Of(root, leftOut.ContainsKey)[root].Prose;
        return kept < 140 && kept * 4 < all[body].Prose;
    }

    private FoundArticle Everything() => new(body, new Dictionary<INode, string>());
}
