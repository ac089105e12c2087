using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// Dates as pages and tools print them: ISO 8601 with or without offset, <c>2025.01.14</c>, <c>2025/02/22</c>, <c>2026年2月3日</c>,
/// <c>Jan 18. 2024</c>, <c>5 July. 2023</c>, <c>2023-12</c>, <c>(UTC +09:00)</c>.
/// </summary>
public static partial class PrintedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date in the text as ISO 8601, no more precise than printed: date, month, or instant with its offset; null when there is none.</summary>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var narrow = Narrow(text);
        if (!narrow.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        return (narrow.Contains(':', StringComparison.Ordinal) ? FindTime(narrow) : null) ?? Numeric(narrow) ?? Named(narrow) ?? OfEra(narrow);
    }

    private static string? FindTime(string narrow) =>
        Instant(InstantPattern(), narrow) ?? Instant(JapaneseInstantPattern(), narrow) ?? Instant(FeedInstantPattern(), narrow);

    /// <summary>The first date in a noted text, with where that stands.</summary>
    public static Noted<string>? Find(Noted<string>? text) => Find(text?.Value) is { } date ? text!.With(date) : null;

    /// <summary>The year of a text that names no more than one, <c>2023年</c>; null for any other text.</summary>
    public static string? FindYear(string text) => YearPattern().Match(Narrow(text)) is { Success: true } match ? match.Groups["year"].Value : null;

    // Full-width digits and their marks, as Japanese text has them.
    private static string Narrow(string text) =>
        text.AsSpan().ContainsAnyInRange('．', '９') ? string.Concat(text.Select(c => c is >= '．' and <= '９' ? (char)(c - 0xFEE0) : c)) : text;

    /// <summary>The date part <c>yyyy-MM-dd</c> or <c>yyyy-MM</c> of the first date in the text; null when there is none.</summary>
    public static string? FindDay(string? text) => Find(text) is { } date ? date[..Math.Min(date.Length, 10)] : null;

    /// <summary>The first date in the text as an instant. Without offset it counts as UTC; a day alone is its first moment.</summary>
    public static DateTime? FindInstant(string? text) =>
        Find(text) is { Length: >= 10 } date && DateTimeOffset.TryParse(
            date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : null;

    /// <summary>The first instant in a noted text, with where that stands.</summary>
    public static Noted<DateTime>? FindInstant(Noted<string>? text) => FindInstant(text?.Value) is { } instant ? text!.With(instant) : null;

    private static string? Instant(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        if (!match.Success || Checked(match) is not { } day)
        {
            return null;
        }

        var offset = match.Groups["offset"].Success ? Offset(match.Groups["offset"].Value) : "";
        return $"{day}T{match.Groups["time"].Value.PadLeft(5, '0')}{match.Groups["seconds"].Value}{offset}";
    }

    private static string Offset(string printed)
    {
        var digits = printed.Replace("UTC", "", StringComparison.OrdinalIgnoreCase).Replace("GMT", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '(', ')');
        return digits.Length == 0 ? "Z" : digits.Equals("JST", StringComparison.OrdinalIgnoreCase) ? "+09:00" : digits.Length == 5 && digits[0] is '+' or '-' ? digits.Insert(3, ":") : digits.ToUpperInvariant();
    }

    private static string? Numeric(string text) => NumericPattern().Match(text) is { Success: true } match ? Checked(match) : null;

    private static string? Named(string text) => NamedPattern().Match(text) is { Success: true } match ? Checked(match) : null;

    private static string? OfEra(string text)
    {
        if (EraPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var first = match.Groups["era"].Value switch { "令和" => 2018, "平成" => 1988, _ => 1925 };
        var year = match.Groups["year"].Value is "元" ? 1 : int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return Iso($"{first + year}", match.Groups["month"].Value, match.Groups["day"].Value);
    }

    private static string? Checked(Match match) =>
        Iso(match.Groups["year"].Value, MonthNumber(match.Groups["month"].Value), match.Groups["day"].Value);

    private static string MonthNumber(string month) =>
        char.IsDigit(month[0]) ? month : (Array.IndexOf(Months, month.ToLowerInvariant()) + 1).ToString(CultureInfo.InvariantCulture);

    private static string? Iso(string year, string month, string day)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        if (y is < 1900 or > 2199 || m is < 1 or > 12)
        {
            return null;
        }

        if (day.Length == 0)
        {
            return $"{y:0000}-{m:00}";
        }

        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? $"{y:0000}-{m:00}-{d:00}" : null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})(?<sep>[-/.])(?<month>[0-9]{1,2})(?-i:\k<sep>)(?<day>[0-9]{1,2})[T ](?<time>[0-9]{2}:[0-9]{2})(?<seconds>:[0-9]{2}(?:\.[0-9]{1,7})?)?\s*(?<offset>Z|JST|\(?(?:UTC\s*)?[+-][0-9]{2}:?[0-9]{2}\)?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InstantPattern();

    // 2023年4月20日 21:03, with the day of the week or without.
    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20|21)[0-9]{2})\s*年\s*(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})\s*日\s*(?:[(（].[)）])?\s*(?<time>[0-9]{1,2}:[0-9]{2})(?<seconds>:[0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseInstantPattern();

    // RFC 822, as feeds print it: Wed, 21 Feb 2024 09:00:00 +0900.
    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<year>[0-9]{4})\s+(?<time>[0-9]{2}:[0-9]{2})(?<seconds>:[0-9]{2})?\s*(?<offset>Z|GMT|UTC|[+-][0-9]{2}:?[0-9]{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedInstantPattern();

    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20|21)[0-9]{2})(?:\s*年\s*(?<month>[0-9]{1,2})\s*月(?:\s*(?<day>[0-9]{1,2})\s*日)?|(?<sep>[-./])(?<month>[0-9]{1,2})(?:\k<sep>(?<day>[0-9]{1,2}))?(?![0-9/-]|\.[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex NumericPattern();

    [GeneratedRegex(@"\b(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[.,]?\s+)?(?<year>(?:19|20|21)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPattern();

    [GeneratedRegex(@"(?<era>令和|平成|昭和)\s*(?<year>元|[0-9]{1,2})\s*年\s*(?<month>[0-9]{1,2})\s*月(?:\s*(?<day>[0-9]{1,2})\s*日)?", RegexOptions.CultureInvariant)]
    private static partial Regex EraPattern();

    [GeneratedRegex(@"^\s*(?<year>(?:19|20)[0-9]{2})\s*年?度?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
