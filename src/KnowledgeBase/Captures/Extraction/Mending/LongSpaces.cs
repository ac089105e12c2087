using System.Text;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>
/// Shortens runs of white space that are longer than any layout has. They say nothing, and every pattern with an optional space in it would
/// pay for them with square time.
/// </summary>
internal static class LongSpaces
{
    /// <summary>Longest run that stays, in characters.</summary>
    private const int Longest = 64;

    public static CapturedDocument Shorten(CapturedDocument document) =>
        document.Title is { } title && HasAny(title.Value) ? Body(document with { Title = title.With(Shorten(title.Value)) }) : Body(document);

    private static CapturedDocument Body(CapturedDocument document) =>
        document.Body.Any(line => HasAny(line.Text)) ? document with { Body = [.. document.Body.Select(line => line with { Text = Shorten(line.Text) })] } : document;

    // A run of twice the length lies on one of these places; shorter ones are harmless.
    private static bool HasAny(string text)
    {
        for (var at = Longest; at < text.Length; at += Longest)
        {
            if (IsBlank(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shorten(string text)
    {
        if (!HasAny(text))
        {
            return text;
        }

        var shortened = new StringBuilder(text.Length);
        var run = 0;
        foreach (var c in text)
        {
            run = IsBlank(c) ? run + 1 : 0;
            if (run <= Longest)
            {
                shortened.Append(c);
            }
        }

        return shortened.Length == text.Length ? text : shortened.ToString();
    }

    // The byte order mark within a text is a blank without width.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
