using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// An article's text as stored: sanitised HTML in which every link has a slot instead of its attributes, because where a link leads
/// changes when captures arrive, and sanitised HTML is never edited again.
/// </summary>
/// <param name="Stored">
/// HTML with slots. A slot is U+0001, the absolute http(s) or mailto address (not encoded), U+0002; it stands where the attributes of an
/// <c>a</c> element go. The sanitiser removes both characters from everything else, so no capture can forge one.
/// </param>
public sealed record ArticleHtml(string Stored)
{
    internal const char SlotStart = '\u0001';

    internal const char SlotEnd = '\u0002';

    private const string Remote = " rel=\"noopener nofollow ugc\"";

    /// <summary>
    /// The HTML for a page: each slot becomes the attributes that fit where its link leads today. <paramref name="targetOf"/> is asked
    /// once per link with the absolute address, in the order of the text.
    /// </summary>
    public SafeHtml Resolve(Func<string, LinkTarget> targetOf)
    {
        var html = new StringBuilder(Stored.Length + (Stored.Length / 4));
        var position = 0;
        for (var start = Next(SlotStart, 0); start >= 0; start = Next(SlotStart, position))
        {
            var end = Next(SlotEnd, start);
            if (end < 0)
            {
                break;
            }

            html.Append(Stored, position, start - position);
            var address = Stored[(start + 1)..end];
            AppendAttributes(html, address, targetOf(address));
            position = end + 1;
        }

        return new SafeHtml(html.Append(Stored, position, Stored.Length - position).ToString());
    }

    private int Next(char mark, int from) => Stored.IndexOf(mark, from);

    private static void AppendAttributes(StringBuilder html, string address, LinkTarget target)
    {
        html.Append(" href=\"").AppendEncoded(target is LinkTarget.Inside inside ? inside.Path : address).Append('"');
        html.Append(target switch
        {
            LinkTarget.Inside => " class=\"link-inside\"",
            LinkTarget.Uncaptured => $" class=\"link-uncaptured\"{Remote} title=\"未収録: この記事はまだ取り込まれていません\"",
            _ => $" class=\"link-outside\"{Remote}",
        });
    }
}
