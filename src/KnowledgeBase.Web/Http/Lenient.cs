using System.Globalization;

namespace KnowledgeBase.Web.Http;

/// <summary>Reads query values that people type or scripts get wrong: what makes no sense falls back, it never fails.</summary>
internal static class Lenient
{
    /// <summary>The number, or <paramref name="otherwise"/>. Numbers too large to hold become the largest.</summary>
    public static int Number(string? text, int otherwise) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : otherwise;

    /// <summary>A number to filter by: null when nothing is said, 0 (which nothing has) when it is no number.</summary>
    public static int? Filter(string? text) => string.IsNullOrWhiteSpace(text) ? null : Number(text, 0);

    /// <summary>true or false; null for anything else.</summary>
    public static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;

    /// <summary>Whether something is asked for: there, whatever it says, unless it says no.</summary>
    public static bool IsOn(string? text) => text is not null && text != "0" && Flag(text) != false;

    /// <summary>An instant or day in ISO 8601, UTC where it names no zone; null for anything else.</summary>
    public static DateTime? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime : null;

    /// <summary>The first day, in UTC, that is no longer in a span up to and with that day; null for what is no day, or the last day that there is.</summary>
    public static DateTime? DayAfter(string? text) => Instant(text)?.Date is { } last && last < DateTime.MaxValue.Date ? last.AddDays(1) : null;

    /// <summary>The member of that name in any case, or the first one.</summary>
    public static TEnum Choice<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().FirstOrDefault(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The members that a list with commas names, in any case; null when it names none.</summary>
    public static List<TEnum>? Choices<TEnum>(string? text) where TEnum : struct, Enum
    {
        var names = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        var values = Enum.GetValues<TEnum>().Where(value => names.Contains(value.ToString(), StringComparer.OrdinalIgnoreCase)).ToList();
        return values.Count == 0 ? null : values;
    }
}
