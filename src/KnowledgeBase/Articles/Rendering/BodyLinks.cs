using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Attributes of a link by where it leads today. What is known of the far article stands in attributes, which style sheets show beside the
/// link: the words of the text stay those of the capture.
/// </summary>
internal static class BodyLinks
{
    private const string Remote = " rel=\"noopener nofollow ugc\"";

    public static void Append(StringBuilder html, string address, LinkTarget target, BodyWords words)
    {
        switch (target)
        {
            case LinkTarget.Inside inside:
                Open(html, inside.Path, "link-inside", inside.IsCard);
                AppendPreview(html, inside.Preview);
                break;
            case LinkTarget.Uncaptured uncaptured:
                Open(html, uncaptured.Path, "link-uncaptured", uncaptured.IsCard);
                html.Append(" data-mark=\"").AppendEncoded(words.Uncaptured).Append("\" title=\"").AppendEncoded(words.UncapturedHint).Append('"');
                break;
            default:
                AppendOutside(html, address);
                break;
        }
    }

    public static void AppendOutside(StringBuilder html, string address)
    {
        Open(html, address, "link-outside", isCard: false);
        html.Append(Remote);
    }

    private static void Open(StringBuilder html, string address, string kind, bool isCard) =>
        html.Append(" href=\"").AppendEncoded(address).Append("\" class=\"").Append(kind).Append(isCard ? " link-card\"" : "\"");

    private static void AppendPreview(StringBuilder html, LinkPreview? preview)
    {
        if (preview is not null)
        {
            html.Append(" data-origin=\"").AppendEncoded(preview.Origin).Append("\" data-lead=\"").AppendEncoded(preview.Lead).Append('"');
        }
    }
}
