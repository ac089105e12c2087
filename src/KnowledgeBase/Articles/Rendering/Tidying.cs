namespace KnowledgeBase.Articles.Rendering;

/// <summary>Small repairs on an element whose content is complete and which is the last child of its parent.</summary>
internal static class Tidying
{
    public static void Finish(SafeNode node, SafeNode parent)
    {
        var visible = node.Children.Where(IsVisible).Take(2).ToList();
        if (visible.Count == 0 && HtmlNames.IsPointlessEmpty(node.Tag))
        {
            Unwrap(node, parent);
        }
        else if (node.Tag == "div" && visible is [{ Tag: "table" }])
        {
            // The writer puts a scrolling box around every table; a box of the capture's, or our own read again, would double it.
            parent.Children[^1] = visible[0];
        }
        else if (node.Tag == "p" && parent.Tag != "figure" && visible is [var only] && IsPicture(only))
        {
            node.Tag = "figure";
            node.Attributes = " class=\"figure-box\"";
            node.Children.Clear();
            node.Children.Add(only);
        }
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
        node.Tag == "img" || (node.Tag == "a" && node.Children.Where(IsVisible).Take(2).ToList() is [{ Tag: "img" }]);
}
