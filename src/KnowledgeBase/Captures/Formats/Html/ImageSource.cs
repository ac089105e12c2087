using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>The picture that a reader sees where a page loads its pictures late.</summary>
internal static partial class ImageSource
{
    private static readonly string[] Late = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-echo"];

    private static readonly string[] Sets = ["data-srcset", "data-lazy-srcset", "srcset"];

    /// <summary>The picture's absolute address; null when there is only a placeholder, a counter or a picture written into the page.</summary>
    public static string? Of(IElement image, PageAddress address)
    {
        if (image.GetAttribute("width")?.Trim() is "0" or "1" || image.GetAttribute("height")?.Trim() is "0" or "1")
        {
            return null;
        }

        var sources = image.ParentElement is { LocalName: "picture" } picture
            ? picture.Children.Where(child => child.LocalName == "source").Prepend(image)
            : [image];
        return Late.Append("src").Select(image.GetAttribute)
            .Concat(sources.SelectMany(source => Sets.Select(name => Largest(source.GetAttribute(name)))))
            .Where(candidate => candidate is not null && !Placeholder().IsMatch(candidate))
            .Select(address.Resolve)
            .FirstOrDefault(resolved => resolved is not null);
    }

    private static string? Largest(string? set) => set is null ? null : Candidate().Matches(set)
        .MaxBy(match => double.TryParse(match.Groups["size"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 1)
        ?.Groups["url"].Value;

    [GeneratedRegex(@"^\s*data:|(?:^|/)[^/?]*(?:blank|spacer|placeholder|loading|lazy|transparent|1x1|pixel)[^/?]*\.(?:gif|png|svg|webp)(?:\?|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    // Addresses may hold commas; one that ends an entry is followed by a blank or the end.
    [GeneratedRegex(@"(?<url>[^\s,]\S*?)(?:\s+(?<size>[\d.]{1,12})[wx])?\s*(?:,(?=\s|https?:|/)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
