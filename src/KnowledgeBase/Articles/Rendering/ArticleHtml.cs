using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// An article's text as stored: sanitised HTML in which every link has a slot instead of its attributes, because where a link leads
/// changes when captures arrive, and sanitised HTML is never edited again.
/// </summary>
/// <param name="Stored">
/// HTML with slots. A slot is U+0001, the absolute http(s) or mailto address (not encoded), U+0002; it stands where the attributes of an
/// <c>a</c> element go. A picture that lies beside the capture has a slot before its tag (<see cref="PictureSlot"/>). The sanitiser removes
/// these characters from everything else, so no capture can forge a slot.
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
    /// <param name="targetOf">Where a link leads.</param>
    /// <param name="pictureOf">
    /// Path inside the app of a picture that lies beside the capture, by its name as captured; null when it is not there. Then the same path
    /// on the site is shown, and nothing where the site is unknown.
    /// </param>
    public SafeHtml Resolve(Func<string, LinkTarget> targetOf, Func<string, string?>? pictureOf = null) =>
        Resolve(targetOf, slot => pictureOf?.Invoke(slot.Name) ?? slot.Remote);

    /// <summary>The HTML as the sanitiser reads it a second time: every slot is an address that becomes the same slot again.</summary>
    internal SafeHtml Reopened() => Resolve(_ => new LinkTarget.Outside(), slot => slot.Marker);

    /// <summary>Names of the pictures that lie beside the capture, as captured, in the order of the text.</summary>
    public IReadOnlyList<string> PictureNames()
    {
        var names = new List<string>();
        Resolve(_ => new LinkTarget.Outside(), slot =>
        {
            names.Add(slot.Name);
            return null;
        });
        return names;
    }

    private SafeHtml Resolve(Func<string, LinkTarget> targetOf, Func<PictureSlot, string?> sourceOf)
    {
        var html = new StringBuilder(Stored.Length + (Stored.Length / 4));
        var position = 0;
        for (var start = NextSlot(0); start >= 0; start = NextSlot(position))
        {
            html.Append(Stored, position, start - position);
            var next = Stored[start] == SlotStart ? AppendLink(html, start, targetOf) : AppendPicture(html, start, sourceOf);
            if (next < 0)
            {
                return new SafeHtml(html.ToString());
            }

            position = next;
        }

        return new SafeHtml(html.Append(Stored, position, Stored.Length - position).ToString());
    }

    private int NextSlot(int from) => Stored.AsSpan(from).IndexOfAny(SlotStart, PictureSlot.Start) is >= 0 and var at ? from + at : -1;

    private int AppendLink(StringBuilder html, int start, Func<string, LinkTarget> targetOf)
    {
        var end = Stored.IndexOf(SlotEnd, start);
        if (end < 0)
        {
            return -1;
        }

        var address = Stored[(start + 1)..end];
        AppendAttributes(html, address, targetOf(address));
        return end + 1;
    }

    // The slot stands before "<img"; a picture without any address goes with its tag, which holds no ">" but the one at its end.
    private int AppendPicture(StringBuilder html, int start, Func<PictureSlot, string?> sourceOf)
    {
        if (PictureSlot.At(Stored, start) is not var (slot, tag) || Stored.IndexOf('>', tag) is not (>= 0 and var end))
        {
            return -1;
        }

        if (sourceOf(slot) is not { } source)
        {
            return end + 1;
        }

        html.Append("<img src=\"").AppendEncoded(source).Append('"');
        return tag + "<img".Length;
    }

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
