using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// The plain text of a stored article, for excerpts. It starts from the sanitised HTML, because parsing a capture's Markdown again
/// could fail where rendering has already found a way.
/// </summary>
internal static partial class StoredText
{
    public static string Of(ArticleHtml html)
    {
        var text = Slot().Replace(html.Stored, "");
        text = Inline().Replace(text, "");
        return Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text, " ")), " ").Trim();
    }

    [GeneratedRegex("\u0001[^\u0002]*\u0002|\u0003[^\u0005]*\u0005", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    [GeneratedRegex("</?(a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)( [^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
