using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Goes through a tree in document order without recursion: captures nest as deep as they like.</summary>
internal static class DomWalk
{
    /// <param name="enter">Called for every node; false skips what is in it, and its leaving.</param>
    /// <param name="leave">Called for every node entered, after what is in it.</param>
    public static void Visit(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        var open = new Stack<(INode Node, int Next)>();
        if (enter(root))
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out var current))
        {
            var (node, next) = current;
            if (next >= node.ChildNodes.Length)
            {
                leave(node);
                continue;
            }

            open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (enter(child))
            {
                open.Push((child, 0));
            }
        }
    }

    /// <summary>The elements below a root in document order.</summary>
    public static IEnumerable<IElement> Below(IElement root)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var current))
        {
            if (current.Next >= current.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((current.Node, current.Next + 1));
            if (current.Node.ChildNodes[current.Next] is IElement child)
            {
                yield return child;
                open.Push((child, 0));
            }
        }
    }
}
