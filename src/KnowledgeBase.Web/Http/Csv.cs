using System.Globalization;
using System.Text;

namespace KnowledgeBase.Web.Http;

/// <summary>Writes rows as comma-separated values (RFC 4180), one after the other, so that there may be any number of them.</summary>
internal static class Csv
{
    public const string Type = "text/csv; charset=utf-8";

    /// <param name="columns">Names of the columns, parted by commas.</param>
    /// <param name="fields">The values of a row in the order of the columns.</param>
    public static async Task WriteAsync<TRow>(HttpResponse response, string columns, IAsyncEnumerable<TRow> rows, Func<TRow, IEnumerable<string?>> fields)
    {
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true); // Excel takes UTF-8 for something else without it.
        await text.WriteAsync(columns + "\r\n");
        await foreach (var row in rows.WithCancellation(response.HttpContext.RequestAborted))
        {
            await text.WriteAsync(string.Join(',', fields(row).Select(Field)) + "\r\n");
        }
    }

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    // What a spreadsheet would take for a formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
    private static string Field(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
