using System.Text.RegularExpressions;
using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>
/// The best estimate of when an article appeared. Publish dates in front matter are often the site's last update (the same minute for
/// hundreds of articles), so the upload folder of the first picture counts more; a date printed on the page counts most.
/// </summary>
internal static partial class BestDate
{
    public static (string Date, DateSource Source) Of(
        string? posted, IEnumerable<string> imageUrls, string? published, ExtractedPaper? paper, DateTime? capturedUtc)
    {
        if (posted is not null)
        {
            return (posted, DateSource.Text);
        }

        if (imageUrls.Select(UploadMonth).FirstOrDefault(month => month is not null) is { } uploaded)
        {
            return IsInMonth(published, uploaded) ? (Day(published!), DateSource.FrontMatter) : (uploaded, DateSource.ImagePath);
        }

        if (published is not null)
        {
            return (Day(published), DateSource.FrontMatter);
        }

        return paper?.Arxiv is { } arxiv ? (arxiv.Month, DateSource.ArxivId)
            : capturedUtc is { } captured ? ($"{captured:yyyy-MM-dd}", DateSource.Captured)
            : ("", DateSource.None);
    }

    private static bool IsInMonth(string? published, string month) => published?.StartsWith(month, StringComparison.Ordinal) ?? false;

    private static string Day(string published) => published[..Math.Min(published.Length, 10)];

    private static string? UploadMonth(string url) =>
        UploadFolder().Match(url) is { Success: true } match
            ? PrintedDate.Find($"{match.Groups["year"].Value}-{match.Groups["month"].Value}")
            : null;

    [GeneratedRegex(@"/(?:uploads|images?|files|media)/(?<year>20\d{2})/(?<month>0[1-9]|1[0-2])/", RegexOptions.CultureInvariant)]
    private static partial Regex UploadFolder();
}
