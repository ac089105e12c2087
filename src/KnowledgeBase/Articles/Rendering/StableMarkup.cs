using System.Buffers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Proves of ordinary cleaned trees that a parser reads their HTML back as the same tree and the sanitiser leaves it as it is, so that the
/// renderer need not parse again to see it. It goes by the rules of tree construction (HTML standard, 13.2.6): no block in a paragraph,
/// no heading in a heading, no link in a link, lists and tables with nothing but their parts, formatting never nested so deep that a
/// parser forgets some. Whatever is not surely stable is parsed again.
/// </summary>
internal sealed class StableMarkup
{
    private const int MaxNodes = 10_000;
    private const int MaxDepth = 100;

    /// <summary>A parser keeps at most three equal formatting elements in mind.</summary>
    private const int MaxFormatting = 3;

    // Nothing in an address of these is ever written in another way.
    private static readonly SearchValues<char> PlainInAddress = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-/._");

    private readonly List<SafeNode> open = [];
    private int nodes;
    private int paragraphs;
    private int headings;
    private int links;
    private int literals;
    private int formatting;
    private bool sure = true;

    private StableMarkup(SafeNode root) => open.Add(root);

    /// <param name="root">A finished tree: tidied, its headings numbered.</param>
    public static bool IsSure(SafeNode root)
    {
        var proof = new StableMarkup(root);
        root.Walk(proof.Enter, proof.Leave);
        return proof.sure;
    }

    private void Enter(SafeNode node)
    {
        sure = sure && ++nodes < MaxNodes && open.Count < MaxDepth && (node.IsText ? StaysText(node) : StaysElement(node, open[^1].Tag));
        Count(node.Tag, 1);
        open.Add(node);
    }

    private void Leave(SafeNode node)
    {
        open.RemoveAt(open.Count - 1);
        Count(node.Tag, -1);
        sure = sure && (node.IsText || Tidying.IsTidy(node, open[^1]));
    }

    private void Count(string tag, int change)
    {
        paragraphs += tag == "p" ? change : 0;
        headings += HtmlNames.IsHeading(tag) ? change : 0;
        links += tag == "a" ? change : 0;
        literals += HtmlNames.KeepsAddressesAsText(tag) ? change : 0;
        formatting += HtmlNames.IsFormatting(tag) ? change : 0;
    }

    private bool StaysElement(SafeNode node, string parent) => node.Tag switch
    {
        "a" => formatting < MaxFormatting && links == 0 && IsCanonical(node.Address!, SafeAddress.OfLink) && IsFlow(parent),
        "img" => node.Source is { } source && IsCanonical(source, SafeAddress.OfImage) && IsFlow(parent),
        "b" or "i" or "u" or "s" or "em" or "strong" or "small" or "code" => formatting < MaxFormatting && IsFlow(parent),
        "br" or "wbr" or "kbd" or "samp" or "var" or "del" or "ins" or "mark" or "sub" or "sup" or "q" or "cite" or "dfn" or "abbr" or "ruby" => IsFlow(parent),
        "rt" or "rp" => parent == "ruby",
        "p" or "div" or "ul" or "ol" or "dl" or "blockquote" or "pre" or "hr" or "figure" or "figcaption" or "table" => paragraphs == 0 && IsFlow(parent),
        "h2" or "h3" or "h4" or "h5" or "h6" => paragraphs == 0 && headings == 0 && IsFlow(parent),
        "li" => paragraphs == 0 && parent is "ul" or "ol",
        "dt" or "dd" => paragraphs == 0 && parent is "dl",
        "caption" or "thead" or "tbody" or "tfoot" => parent is "table",
        "tr" => parent is "thead" or "tbody" or "tfoot",
        "th" or "td" => parent is "tr",
        _ => false,
    };

    // Within a table, what is no part of it would be moved out of it.
    private static bool IsFlow(string parent) => parent is not ("table" or "thead" or "tbody" or "tfoot" or "tr");

    private bool StaysText(SafeNode node) => IsFlow(open[^1].Tag) ? literals > 0 || StaysText(node.Text) : node.IsBlank();

    // An address becomes a link, which parts the text around it; the parts are then looked through on their own.
    private bool StaysText(string text)
    {
        if (BareLinks.Next(text, 0) is not { Length: > 0 } found)
        {
            return true;
        }

        return formatting < MaxFormatting && IsCanonical(found.Address, SafeAddress.OfLink)
            && !MayHoldAddress(text.AsSpan(0, found.Start)) && !MayHoldAddress(text.AsSpan(found.Start + found.Length));
    }

    private static bool MayHoldAddress(ReadOnlySpan<char> text) => text.Contains("http", StringComparison.OrdinalIgnoreCase);

    // Dots can be steps in a path, but only behind a slash.
    private static bool IsCanonical(string address, Func<string, Uri?, string?> written) =>
        (address.StartsWith("https://", StringComparison.Ordinal) && address.AsSpan(8).IndexOfAnyExcept(PlainInAddress) < 0
            && address.IndexOf('/', 8) > 8 && !address.Contains("/.", StringComparison.Ordinal) && !address.Contains("..", StringComparison.Ordinal))
        || written(address, null) == address;
}
