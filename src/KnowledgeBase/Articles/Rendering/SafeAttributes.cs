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
        "th" or "td" => OfCell(source.GetAttribute("colspan"), source.GetAttribute("rowspan"), Alignment(source)),
        "ol" => OfList(source.GetAttribute("start")),
        "figure" => " class=\"figure-box\"",
        _ => "",
    };

    /// <summary>The attributes of a cell.</summary>
    /// <param name="columns">Columns that it takes up, as captured.</param>
    /// <param name="rows">Rows that it takes up, as captured.</param>
    /// <param name="alignment">As captured, in any of the ways in which HTML says it; null for none.</param>
    public static string OfCell(string? columns, string? rows, string? alignment) => Number(columns, "colspan", 2, MaxSpan) + Number(rows, "rowspan", 2, MaxSpan) + Aligned(alignment);

    /// <summary>The attributes of a numbered list that begins with a number as captured.</summary>
    public static string OfList(string? start) => Number(start, "start", 0, 1_000_000);

    /// <summary>The attribute that says where a picture lies.</summary>
    public static string OfSource(string address) => new StringBuilder(" src=\"").AppendEncoded(address).Append('"').ToString();

    /// <summary>The other attributes of a picture; sizes in pixels, as captured.</summary>
    public static string OfPicture(string? alt, string? width, string? height) => new StringBuilder(" alt=\"")
        .AppendEncoded(MarkupText.Printable(alt ?? "")).Append('"')
        .Append(Number(width, "width", 1, MaxPixels)).Append(Number(height, "height", 1, MaxPixels))
        .Append(" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"").ToString();

    private static string Number(string? value, string name, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{number}\"")
            : "";

    // Markdown tables align by style, older HTML by align, and our own output by class.
    private static string? Alignment(IElement source)
    {
        var style = source.GetAttribute("style") ?? "";
        var styled = style.StartsWith("text-align:", StringComparison.OrdinalIgnoreCase) ? style[11..].Trim(' ', ';') : null;
        return styled ?? source.GetAttribute("align") ?? source.GetAttribute("class");
    }

    private static string Aligned(string? alignment) => alignment?.ToLowerInvariant() switch
    {
        "left" or "text-start" => " class=\"text-start\"",
        "center" or "text-center" => " class=\"text-center\"",
        "right" or "text-end" => " class=\"text-end\"",
        _ => "",
    };
}
