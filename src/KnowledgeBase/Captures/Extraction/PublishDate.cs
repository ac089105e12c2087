using System.Globalization;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>Doubts about the publish date that a capture notes: sites rewrite it, templates leave it at the beginning of time.</summary>
internal static class PublishDate
{
    /// <summary>There were no web pages before.</summary>
    private const int FirstYear = 1990;

    /// <summary>A date without offset may lie a day ahead of the capture.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private static readonly TimeSpan Far = TimeSpan.FromDays(62);

    /// <summary>The date is one on which a page that was captured then can have appeared.</summary>
    public static bool IsPossible(string? published, DateTime? capturedUtc) =>
        Day(published) is { } day && day.Year >= FirstYear && !(day > capturedUtc + Ahead);

    /// <summary>What is wrong with the date, in the order of weight; null when nothing is.</summary>
    /// <param name="published">The date as noted.</param>
    /// <param name="capturedUtc">When the page was captured, as far as known.</param>
    /// <param name="best">The best estimate, from what source.</param>
    public static ReadingDiagnostic? Doubt(Formats.Noted<string> published, DateTime? capturedUtc, (string Date, DateSource Source) best)
    {
        if (Day(published.Value) is not { } day)
        {
            return null;
        }

        return day.Year < FirstYear ? Note(DiagnosticCodes.PublishDateImplausible, $"{published.Value} < {FirstYear}")
            : day > capturedUtc + Ahead ? Note(DiagnosticCodes.PublishDateImplausible, $"{published.Value} > {capturedUtc:yyyy-MM-dd}")
            : best.Source is DateSource.Text or DateSource.ImagePath && IsFar(day, best.Date) ? Note(DiagnosticCodes.PublishDateDiffers, $"{published.Value} ≠ {best.Date}")
            : null;

        ReadingDiagnostic Note(string code, string detail) => new(code, published.FirstLine, published.LastLine, detail);
    }

    // A month stands for all of its days.
    private static bool IsFar(DateTime day, string best) =>
        Day(best) is { } first && (first - day > Far || day - (best.Length == 7 ? first.AddMonths(1) : first) > Far);

    private static DateTime? Day(string? date) =>
        DateTime.TryParseExact(date?[..Math.Min(date.Length, 10)], ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
