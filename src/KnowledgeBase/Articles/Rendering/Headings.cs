using System.Globalization;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Levels and anchors of the headings in a text.</summary>
internal static class Headings
{
    private const int MaxTextLength = 300;

    /// <summary>
    /// Numbers the headings <c>sec-1</c>, <c>sec-2</c>, … in the order of the text and lists them. The page has a title of its own, so a
    /// text that uses level 1 moves down by one as a whole.
    /// </summary>
    public static IReadOnlyList<ArticleHeading> Number(SafeNode root)
    {
        var nodes = new List<SafeNode>();
        root.Walk(node => AddHeading(nodes, node), _ => { });
        var shift = nodes.Any(node => node.Tag == "h1") ? 1 : 0;
        return [.. nodes.Select((node, index) => Number(node, index + 1, shift))];
    }

    private static void AddHeading(List<SafeNode> nodes, SafeNode node)
    {
        if (HtmlNames.IsHeading(node.Tag))
        {
            nodes.Add(node);
        }
    }

    private static ArticleHeading Number(SafeNode node, int number, int shift)
    {
        var level = Math.Min(node.Tag[1] - '0' + shift, 6);
        var anchor = string.Create(CultureInfo.InvariantCulture, $"sec-{number}");
        node.Tag = HtmlNames.OfHeading(level);
        node.Attributes = $" id=\"{anchor}\"";
        return new ArticleHeading { Level = level, Text = TextOf(node), Anchor = anchor };
    }

    private static string TextOf(SafeNode heading)
    {
        var text = PlainText.Of(heading, MaxTextLength).Replace('\n', ' ').Trim();
        return text.Length <= MaxTextLength ? text : text[..MaxTextLength];
    }
}
