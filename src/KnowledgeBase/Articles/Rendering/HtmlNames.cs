using System.Collections.Frozen;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>What becomes of an element, by its name. A name in none of the lists is unwrapped: its content stays, its tags go.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Kept = Set(
        "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp var em strong b i u s del ins mark small sub sup q cite dfn "
        + "abbr br hr wbr a img figure figcaption table caption thead tbody tfoot tr th td ruby rt rp");

    // Their place in the flow must survive, or the words around them would run together.
    private static readonly FrozenSet<string> Blocks = Set(
        "article section main header footer nav aside address center details summary fieldset legend form hgroup dir menu listing");

    // Code, other languages, and what a second parser might read differently: none of it is text.
    private static readonly FrozenSet<string> Dropped = Set(
        "script style template svg math noscript iframe object embed applet title textarea xmp noembed noframes plaintext "
        + "select head frameset frame audio video canvas map portal base basefont bgsound link meta");

    private static readonly FrozenSet<string> Unwrapped = Set(
        "html body span font big tt strike acronym bdi bdo time nobr picture source track button input option optgroup colgroup col "
        + "area param label marquee blink keygen rb rtc");

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    private static readonly FrozenSet<string> Void = Set("br hr wbr img");

    private static readonly FrozenSet<string> DroppedVoid = Set("embed frame base basefont bgsound link meta");

    // Elements that are nothing without content. An empty cell, list item or code span may be meant.
    private static readonly FrozenSet<string> Pointless = Set(
        "p div h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre em strong b i u s del ins mark small sub sup q cite dfn abbr a figure figcaption table");

    private static readonly FrozenSet<string> BlockLevel = Set(
        "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr");

    /// <summary>The element it is written as, or null when it is unwrapped. Ask <see cref="IsDropped"/> first.</summary>
    public static string? WrittenAs(string name) => Kept.Contains(name) ? name : Blocks.Contains(name) ? "div" : null;

    public static bool IsDropped(string name) => Dropped.Contains(name);

    /// <summary>Dropped together with everything up to its end tag.</summary>
    public static bool Swallows(string name) => Dropped.Contains(name) && !DroppedVoid.Contains(name);

    public static bool IsKnown(string name) =>
        Kept.Contains(name) || Blocks.Contains(name) || Dropped.Contains(name) || Unwrapped.Contains(name);

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsPointlessEmpty(string name) => Pointless.Contains(name);

    public static bool IsBlock(string name) => BlockLevel.Contains(name);

    /// <summary>Elements that a parser keeps in mind and opens again; those of <see cref="IsKnown"/> only that are kept.</summary>
    public static bool IsFormatting(string name) => name is "a" or "b" or "i" or "u" or "s" or "em" or "strong" or "small" or "code";

    /// <summary>Elements in which an address does not become a link.</summary>
    public static bool KeepsAddressesAsText(string name) => name is "a" or "pre" or "code" or "kbd" or "samp";

    /// <param name="level">1 to 6.</param>
    public static string OfHeading(int level) => Headings[level - 1];

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
