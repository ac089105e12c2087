using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Dates that a page prints beside its title without marking them up.</summary>
internal static class PrintedDates
{
    private const int Longest = 60;

    private static readonly string[] Names = ["date", "time", "meta", "posted", "publish"];

    /// <summary>The element with the date of publication, by the name of its class; null when there is none before the first long paragraph.</summary>
    public static IElement? Beside(IHtmlDocument? page)
    {
        foreach (var element in page?.Body is { } body ? DomWalk.Below(body) : [])
        {
            if (element.LocalName is "p" or "h2" && element.TextContent.Length > 2 * Longest)
            {
                return null;
            }

            if (IsNamed(element) && element.TextContent.Trim() is { Length: > 0 and <= Longest } text && PrintedDate.Find(text) is { Length: >= 10 }
                && element.Closest("nav, aside, footer, li") is null)
            {
                return element;
            }
        }

        return null;
    }

    private static bool IsNamed(IElement element) =>
        element.LocalName is "div" or "p" or "span" && $"{element.ClassName} {element.Id}" is var names && Names.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase))
        && !names.Contains("updat", StringComparison.OrdinalIgnoreCase) && !names.Contains("modif", StringComparison.OrdinalIgnoreCase);
}
