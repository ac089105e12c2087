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
    /// <summary>The date <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>, empty where nothing gives one, with where it stands.</summary>
    public static (string Date, DateSource Source, Evidence? Evidence) Of(
        Noted<string>? posted, IEnumerable<Noted<string>> images, Noted<string>? published, ExtractedPaper? paper, Noted<DateTime>? captured)
    {
        if (posted is not null)
        {
            return Found(posted, DateSource.Text);
        }

        var day = PublishDate.IsPossible(published?.Value, captured?.Value) ? published!.With(Day(published.Value)) : null;
        if (images.Select(UploadMonth).FirstOrDefault(month => month is not null) is { } uploaded)
        {
            return IsInMonth(day?.Value, uploaded.Value) ? Found(day!, DateSource.FrontMatter) : Found(uploaded, DateSource.ImagePath);
        }

        return day is not null ? Found(day, DateSource.FrontMatter)
            : paper?.Arxiv is { } arxiv ? (arxiv.Month, DateSource.ArxivId, OfPaper(paper, arxiv.Month))
            : captured is not null ? Found(captured.With($"{captured.Value:yyyy-MM-dd}") with { Rule = RuleNames.CaptureDay }, DateSource.Captured)
            : ("", DateSource.None, null);
    }

    private static (string, DateSource, Evidence?) Found(Noted<string> date, DateSource source) =>
        (date.Value, source, Evidence.Of(EvidenceField.BestDate, date));

    private static Evidence? OfPaper(ExtractedPaper paper, string month) =>
        paper.Evidence.FirstOrDefault(one => one.Field == EvidenceField.PaperArxivId) is { } printed
            ? printed with { Field = EvidenceField.BestDate, Value = month, Rule = RuleNames.ArxivMonth }
            : null;

    private static bool IsInMonth(string? published, string month) => published?.StartsWith(month, StringComparison.Ordinal) ?? false;

    private static string Day(string published) => published[..Math.Min(published.Length, 10)];

    private static Noted<string>? UploadMonth(Noted<string> url) =>
        UploadFolder().Match(url.Value) is { Success: true } match
        && PrintedDate.Find($"{match.Groups["year"].Value}-{match.Groups["month"].Value}") is { } month
            ? url.With(month) with { Rule = RuleNames.ImagePath }
            : null;

    [GeneratedRegex(@"/(?:uploads|images?|files|media)/(?<year>20\d{2})/(?<month>0[1-9]|1[0-2])/", RegexOptions.CultureInvariant)]
    private static partial Regex UploadFolder();
}
