namespace KnowledgeBase.Articles.Rendering;

/// <summary>Small repairs on an element whose content is complete and which is the last child of its parent.</summary>
internal static class Tidying
{
    public static void Finish(SafeNode node, SafeNode parent)
    {
        if (IsPointless(node))
        {
            Unwrap(node, parent);
        }
        else if (IsTableBox(node))
        {
            parent.Children[^1] = OnlyVisible(node)!;
        }
        else if (IsFigure(node, parent))
        {
            var picture = OnlyVisible(node)!;
            node.Tag = "figure";
            node.Attributes = " class=\"figure-box\"";
            node.Children.Clear();
            node.Children.Add(picture);
        }
    }

    /// <summary>Nothing is left to repair.</summary>
    public static bool IsTidy(SafeNode node, SafeNode parent) => !IsPointless(node) && !IsTableBox(node) && !IsFigure(node, parent);

    private static bool IsPointless(SafeNode node) => HtmlNames.IsPointlessEmpty(node.Tag) && !node.Children.Exists(IsVisible);

    // The writer puts a scrolling box around every table; a box of the capture's, or our own read again, would double it.
    private static bool IsTableBox(SafeNode node) => node.Tag == "div" && OnlyVisible(node) is { Tag: "table" };

    private static bool IsFigure(SafeNode node, SafeNode parent) =>
        node.Tag == "p" && parent.Tag != "figure" && OnlyVisible(node) is { } only && IsPicture(only);

    // The one child that a reader sees; null when there are none or several.
    private static SafeNode? OnlyVisible(SafeNode node)
    {
        var first = node.Children.FindIndex(IsVisible);
        return first >= 0 && node.Children.FindIndex(first + 1, IsVisible) < 0 ? node.Children[first] : null;
    }

    private static void Unwrap(SafeNode node, SafeNode parent)
    {
        parent.Children.RemoveAt(parent.Children.Count - 1);
        if (HtmlNames.IsBlock(node.Tag))
        {
            return;
        }

        // A space in an empty link still separates two words.
        foreach (var child in node.Children)
        {
            parent.Append(child);
        }
    }

    private static bool IsVisible(SafeNode node) => node.IsText ? !node.IsBlank() : node.Tag is not ("br" or "wbr");

    private static bool IsPicture(SafeNode node) =>
        node.Tag == "img" || (node.Tag == "a" && OnlyVisible(node) is { Tag: "img" });
}
