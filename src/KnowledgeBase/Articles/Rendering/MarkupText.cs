using System.Buffers;
using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Writing of text into markup.</summary>
internal static class MarkupText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"'");

    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n'))]);

    /// <summary>Appends text so that it can only ever be text, between tags as well as in a quoted attribute.</summary>
    public static StringBuilder AppendEncoded(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Marks); at >= 0; at = text.IndexOfAny(Marks))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }

    /// <summary>
    /// Appends text without control characters other than tab and line feed. The slot marks go with them, so that text cannot forge a slot.
    /// </summary>
    public static void AppendPrintable(this StringBuilder target, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Unprintable); at >= 0; at = text.IndexOfAny(Unprintable))
        {
            target.Append(text[..at]);
            text = text[(at + 1)..];
        }

        target.Append(text);
    }

    /// <summary>The text without control characters other than tab and line feed.</summary>
    public static string Printable(string text) => text.AsSpan().IndexOfAny(Unprintable) < 0 ? text : Printable(text.AsSpan());

    /// <inheritdoc cref="Printable(string)"/>
    public static string Printable(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Unprintable) < 0)
        {
            return text.ToString();
        }

        var printable = new StringBuilder(text.Length);
        printable.AppendPrintable(text);
        return printable.ToString();
    }

    /// <summary>Line ends as line feeds, and lone surrogates (which no encoder can write) as U+FFFD.</summary>
    public static string WellFormed(string text) =>
        (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).ReplaceLineEndings("\n");
}
