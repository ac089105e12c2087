using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>The attributes that a kept element may have. Whatever is not built here (ids, names, styles, events) is gone.</summary>
internal static class SafeAttributes
{
    private const int MaxSpan = 100;

    private const int MaxPixels = 4_096;

    /// <summary>The attributes of anything but links and pictures, ready to be written.</summary>
    public static string Of(string tag, IElement source) => tag switch
    {
        "th" or "td" => Number(source, "colspan", 2, MaxSpan) + Number(source, "rowspan", 2, MaxSpan) + Alignment(source),
        "ol" => Number(source, "start", 0, 1_000_000),
        "figure" => " class=\"figure-box\"",
        _ => "",
    };

    public static string OfImage(string address, IElement source) =>
        new StringBuilder(" src=\"").AppendEncoded(address).Append('"').Append(OfImage(source)).ToString();

    /// <summary>The same for a picture whose address is put in later.</summary>
    public static string OfImage(IElement source) => new StringBuilder(" alt=\"")
        .AppendEncoded(MarkupText.Printable(source.GetAttribute("alt") ?? "")).Append('"')
        .Append(Number(source, "width", 1, MaxPixels)).Append(Number(source, "height", 1, MaxPixels))
        .Append(" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"").ToString();

    private static string Number(IElement source, string name, int least, int most) =>
        int.TryParse(source.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{number}\"")
            : "";

    // Markdown tables align by style, older HTML by align, and our own output by class.
    private static string Alignment(IElement source)
    {
        var style = source.GetAttribute("style") ?? "";
        var styled = style.StartsWith("text-align:", StringComparison.OrdinalIgnoreCase) ? style[11..].Trim(' ', ';') : null;
        return (styled ?? source.GetAttribute("align") ?? source.GetAttribute("class"))?.ToLowerInvariant() switch
        {
            "left" or "text-start" => " class=\"text-start\"",
            "center" or "text-center" => " class=\"text-center\"",
            "right" or "text-end" => " class=\"text-end\"",
            _ => "",
        };
    }
}
