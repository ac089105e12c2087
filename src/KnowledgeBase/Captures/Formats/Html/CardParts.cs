using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// What a link card shows beside its title: a thumbnail, a teaser, a host. They belong to the page that it leads to; the title, and the
/// words that introduce it, are what the author put there.
/// </summary>
internal static partial class CardParts
{
    private const int LongestIntroduction = 24;

    /// <summary>The elements of a card that are left out; empty when the element is no card.</summary>
    public static IReadOnlyList<IElement> ToLeaveOut(IElement element)
    {
        if (Link(element) is not { } link || LinkCard.TitleIn(element) is not { } named)
        {
            return [];
        }

        // The title's element may be the link itself, or stand in it, or hold it.
        var title = named.Contains(link) || link.Contains(named) ? named : link;
        return AllBut(element, [.. DomWalk.Below(element).Where(IsIntroduction), title]);
    }

    /// <summary>Everything in an element but the parts that are kept: the outermost elements that hold none of them.</summary>
    public static IReadOnlyList<IElement> AllBut(IElement element, IReadOnlyList<IElement> kept)
    {
        var leftOut = new List<IElement>();
        DomWalk.Visit(element, node => Enter(node, element, kept, leftOut), _ => { });
        return leftOut;
    }

    private static bool Enter(INode node, IElement whole, IReadOnlyList<IElement> kept, List<IElement> leftOut)
    {
        if (node is not IElement part || kept.Contains(part))
        {
            return false;
        }

        if (part == whole || kept.Any(part.Contains))
        {
            return true;
        }

        leftOut.Add(part);
        return false;
    }

    // A card leads to one page, and is one link or an element that is called a card.
    private static IElement? Link(IElement element)
    {
        if (element.LocalName == "a")
        {
            return element.HasAttribute("href") ? element : null;
        }

        if (!CardClass().IsMatch(element.ClassName ?? ""))
        {
            return null;
        }

        var links = element.QuerySelectorAll("a[href]");
        return links.Select(link => link.GetAttribute("href")).Distinct().Count() == 1 ? links.FirstOrDefault(link => !string.IsNullOrWhiteSpace(link.TextContent)) : null;
    }

    private static bool IsIntroduction(IElement element) =>
        element.ChildElementCount == 0 && element.TextContent.Trim() is { Length: > 0 and <= LongestIntroduction } words && Introduction().IsMatch(words);

    [GeneratedRegex(@"(?:^|[-_\s])(?:blog|link|embed|post|rich|internal|external)[-_]?(?:card|link|preview)|blogcard|(?:^|[-_\s])card(?:$|[-_\s])|external-article", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CardClass();

    [GeneratedRegex(@"関連(?:する)?(?:研究|論文|記事)|(?:あわせて|合わせて|併せて|こちらも)", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
