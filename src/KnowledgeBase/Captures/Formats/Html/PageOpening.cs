using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>What stands at the top of a saved page: that it is HTML, and the note of the tool that saved it.</summary>
/// <param name="Url">Address that the tool noted; null when it noted none.</param>
/// <param name="SavedUtc">When it was saved; null when it noted none.</param>
internal sealed partial record PageOpening(Noted<string>? Url, Noted<DateTime>? SavedUtc)
{
    private const int NoteWithin = 16 * 1024;

    private static readonly HashSet<string> FirstElements = ["html", "head", "body", "meta", "title"];

    /// <summary>Whether the text opens as a whole page does, behind nothing but blanks and comments.</summary>
    public static bool IsPage(string text) => First(text) is { } first
        && (first.Kind == HtmlTokenKind.Doctype ? IsHtmlDoctype(first.In(text)) : FirstElements.Contains(first.Name));

    /// <summary>Whether the text opens with any tag.</summary>
    public static bool IsFragment(string text) => First(text) is { Kind: HtmlTokenKind.Start };

    /// <summary>
    /// The notes of SingleFile (<c>url:</c>, <c>saved date:</c>) and of browsers (<c>saved from url=(0031)https://…</c>).
    /// </summary>
    /// <param name="text">HTML with line ends of LF.</param>
    /// <param name="firstLine">Number of its first line in the capture.</param>
    public static PageOpening Read(string text, int firstLine)
    {
        var top = text[..Math.Min(text.Length, NoteWithin)];
        if (SingleFile().Match(top) is { Success: true } note)
        {
            return new PageOpening(
                Note(note.Groups["url"], RuleNames.SavingTool, top, firstLine),
                Instant(note.Groups["date"].Value) is { } saved ? Note(note.Groups["date"], RuleNames.SavingTool, top, firstLine).With(saved) : null);
        }

        return new PageOpening(SavedFrom().Match(top) is { Success: true } from ? Note(from.Groups["url"], RuleNames.SavingTool, top, firstLine) : null, null);
    }

    private static Noted<string> Note(Group group, string rule, string text, int firstLine)
    {
        var line = firstLine + text.AsSpan(0, group.Index).Count('\n');
        return new Noted<string>(group.Value, rule, line, line);
    }

    private static HtmlToken? First(string text)
    {
        var lexer = new HtmlLexer(text);
        while (lexer.Next() is { } token)
        {
            if (token.Kind != HtmlTokenKind.Comment && !(token.Kind == HtmlTokenKind.Text && token.In(text).Trim('\uFEFF').IsWhiteSpace()))
            {
                return token;
            }
        }

        return null;
    }

    private static bool IsHtmlDoctype(ReadOnlySpan<char> doctype) =>
        doctype["<!doctype".Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);

    // JavaScript's way to print a date: "Tue Jan 21 2025 10:11:12 GMT+0900 (JST)".
    private static DateTime? Instant(string printed)
    {
        if (ScriptDate().Match(printed) is not { Success: true } match || PrintedDate.FindDay(match.Groups["day"].Value) is not { } day)
        {
            return PrintedDate.FindInstant(printed);
        }

        return PrintedDate.FindInstant($"{day}T{match.Groups["time"].Value}{match.Groups["offset"].Value}");
    }

    [GeneratedRegex(@"<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S+)\s+(?:saved date:(?<date>[^\n]*))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<url>\S+)\s*-->", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"(?<day>[A-Z][a-z]{2} \d{1,2} \d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT(?<offset>[+-]\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptDate();
}
