using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Writes a cleaned tree as HTML in one pass. (The parser library's own writer takes quadratic time in the number of siblings.)
/// </summary>
internal sealed class SafeWriter
{
    // Each one adds nodes to the page; nobody writes so many by hand.
    private const int MaxLinksForBareAddresses = 5_000;

    internal const string TableBoxBeforeLabel = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";

    internal const string TableBox = TableBoxBeforeLabel + "表\">";

    private readonly StringBuilder html = new();
    private int noLinks;
    private int links;

    public static ArticleHtml Write(SafeNode root)
    {
        var writer = new SafeWriter();
        root.Walk(writer.Enter, writer.Leave);
        return new ArticleHtml(writer.html.ToString());
    }

    private void Enter(SafeNode node)
    {
        if (node.IsText)
        {
            WriteText(node.Text);
            return;
        }

        noLinks += HtmlNames.KeepsAddressesAsText(node.Tag) ? 1 : 0;
        html.Append(node.Tag == "table" ? TableBox : node.Picture?.Stored).Append('<').Append(node.Tag).Append(node.Attributes);
        WriteSlot(node.Address);
        html.Append('>');
        if (node.Tag == "pre" && node.Children is [{ IsText: true, Text: var text }, ..] && text.Length > 0 && text[0] == '\n')
        {
            // Parsers drop the first line feed of a pre.
            html.Append('\n');
        }
    }

    private void Leave(SafeNode node)
    {
        if (node.IsText || HtmlNames.IsVoid(node.Tag))
        {
            return;
        }

        noLinks -= HtmlNames.KeepsAddressesAsText(node.Tag) ? 1 : 0;
        html.Append("</").Append(node.Tag).Append('>').Append(node.Tag == "table" ? "</div>" : "");
    }

    private void WriteText(string text)
    {
        var from = 0;
        while (noLinks == 0 && links < MaxLinksForBareAddresses && BareLinks.Next(text, from) is { Length: > 0 } found)
        {
            html.AppendEncoded(text.AsSpan(from, found.Start - from)).Append("<a");
            WriteSlot(found.Address);
            html.Append('>').AppendEncoded(text.AsSpan(found.Start, found.Length)).Append("</a>");
            from = found.Start + found.Length;
        }

        html.AppendEncoded(text.AsSpan(from));
    }

    private void WriteSlot(string? address)
    {
        if (address is not null)
        {
            links++;
            html.Append(ArticleHtml.SlotStart).Append(address).Append(ArticleHtml.SlotEnd);
        }
    }
}
