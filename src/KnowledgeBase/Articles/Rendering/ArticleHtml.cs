using System.Buffers;
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

    private static readonly SearchValues<char> Slots = SearchValues.Create([SlotStart, PictureSlot.Start]);

    private static readonly SearchValues<char> SlotsAndTags = SearchValues.Create([SlotStart, PictureSlot.Start, '<']);

    /// <summary>
    /// The HTML for a page: each slot becomes the attributes that fit where its link leads today. <paramref name="targetOf"/> is asked
    /// once per link with the absolute address, in the order of the text.
    /// </summary>
    /// <param name="targetOf">Where a link leads.</param>
    /// <param name="pictureOf">
    /// Path inside the app of a picture that lies beside the capture, by its name as captured; null when it is not there. Then the same path
    /// on the site is shown, and nothing where the site is unknown.
    /// </param>
    /// <param name="style">What the page adds.</param>
    public SafeHtml Resolve(Func<string, LinkTarget> targetOf, Func<string, string?> pictureOf, BodyStyle style) =>
        Resolve((html, address) => BodyLinks.Append(html, address, targetOf(address), style.Words), slot => pictureOf(slot.Name) ?? slot.Remote, new BodyShapes(style));

    /// <summary>The HTML as the sanitiser reads it a second time: every slot is an address that becomes the same slot again.</summary>
    internal SafeHtml Reopened() => Resolve(BodyLinks.AppendOutside, slot => slot.Marker, null);

    /// <summary>Addresses of the links, absolute, in the order of the text.</summary>
    public IReadOnlyList<string> Addresses()
    {
        var addresses = new List<string>();
        Resolve((_, address) => addresses.Add(address), _ => null, null);
        return addresses;
    }

    /// <summary>Names of the pictures that lie beside the capture, as captured, in the order of the text.</summary>
    public IReadOnlyList<string> PictureNames()
    {
        var names = new List<string>();
        Resolve((_, _) => { }, slot =>
        {
            names.Add(slot.Name);
            return null;
        }, null);
        return names;
    }

    // Without shapes the text stays as it is but for its slots.
    private SafeHtml Resolve(Action<StringBuilder, string> appendLink, Func<PictureSlot, string?> sourceOf, BodyShapes? shapes)
    {
        var html = new StringBuilder(Stored.Length + (Stored.Length / 4));
        var marks = shapes is null ? Slots : SlotsAndTags;
        var position = 0;
        while (Stored.AsSpan(position).IndexOfAny(marks) is >= 0 and var distance)
        {
            var start = position + distance;
            html.Append(Stored, position, distance);
            position = Stored[start] switch
            {
                SlotStart => AppendLink(html, start, appendLink),
                PictureSlot.Start => AppendPicture(html, start, sourceOf, shapes),
                _ => shapes!.Write(html, Stored, start),
            };
            if (position < 0)
            {
                return new SafeHtml(html.ToString());
            }
        }

        return new SafeHtml(html.Append(Stored, position, Stored.Length - position).ToString());
    }

    private int AppendLink(StringBuilder html, int start, Action<StringBuilder, string> append)
    {
        var end = Stored.IndexOf(SlotEnd, start);
        if (end < 0)
        {
            return -1;
        }

        append(html, Stored[(start + 1)..end]);
        return end + 1;
    }

    // The slot stands before "<img"; a picture without any address goes with its tag, which holds no ">" but the one at its end.
    private int AppendPicture(StringBuilder html, int start, Func<PictureSlot, string?> sourceOf, BodyShapes? shapes)
    {
        if (PictureSlot.At(Stored, start) is not var (slot, tag) || Stored.IndexOf('>', tag) is not (>= 0 and var end))
        {
            return -1;
        }

        if (sourceOf(slot) is { } source)
        {
            var whole = new StringBuilder("<img src=\"").AppendEncoded(source).Append('"').Append(Stored, tag + "<img".Length, end + 1 - tag - "<img".Length);
            if (shapes is null)
            {
                html.Append(whole);
            }
            else
            {
                shapes.WritePicture(html, whole.ToString());
            }
        }

        return end + 1;
    }
}
