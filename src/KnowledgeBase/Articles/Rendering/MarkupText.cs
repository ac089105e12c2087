using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Writing of text into markup.</summary>
internal static class MarkupText
{
    /// <summary>Appends text so that it can only ever be text, between tags as well as in a quoted attribute.</summary>
    public static StringBuilder AppendEncoded(this StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return html;
    }

    /// <summary>
    /// Appends text without control characters other than tab and line feed. The slot marks go with them, so that text cannot forge a slot.
    /// </summary>
    public static void AppendPrintable(this StringBuilder target, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsControl(c) || c is '\t' or '\n')
            {
                target.Append(c);
            }
        }
    }

    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        printable.AppendPrintable(text);
        return printable.ToString();
    }

    /// <summary>Line ends as line feeds, and lone surrogates (which no encoder can write) as U+FFFD.</summary>
    public static string WellFormed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings("\n");
}
