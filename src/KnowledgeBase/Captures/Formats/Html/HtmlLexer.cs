using System.Buffers;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// Cuts HTML into tags and text in one pass whose time is linear in the text, whatever the text. It builds no tree: it is there for what
/// has to be known before a parser may see the page, and for pages that no parser should see.
/// </summary>
internal sealed class HtmlLexer(string text)
{
    // Drawings and choices count as raw: none of their text is the article's, and without them a page has no self-closing tags and no
    // nestings of select, for which parsers have rules of their own.
    private static readonly HashSet<string> RawElements =
        ["iframe", "noembed", "noframes", "script", "select", "style", "svg", "textarea", "title", "xmp"];

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\t\n\f\r >");

    private static readonly SearchValues<char> NameEnd = SearchValues.Create("\t\n\f\r />");

    // Raw elements whose end tag is missing from here on; asked once, so that a thousand of them do not cost a thousand searches.
    private readonly HashSet<string> unclosed = [];

    private int at;
    private string? raw;

    /// <summary>The next piece; null at the end.</summary>
    public HtmlToken? Next()
    {
        if (raw is { } name)
        {
            raw = null;
            return Piece(HtmlTokenKind.Raw, RawEnd(name, at), name);
        }

        if (at >= text.Length)
        {
            return null;
        }

        return text[at] == '<' && at + 1 < text.Length ? Markup(text[at + 1]) : Text();
    }

    private HtmlToken Markup(char next) => next switch
    {
        '!' when Continues("<!--") => Piece(HtmlTokenKind.Comment, CommentEnd()),
        '!' when Continues("<!doctype") => Piece(HtmlTokenKind.Doctype, After('>')),
        '!' or '?' => Piece(HtmlTokenKind.Comment, After('>')),
        '/' when at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]) => Tag(HtmlTokenKind.End, at + 2),
        '/' when at + 2 < text.Length => Piece(HtmlTokenKind.Comment, After('>')),
        _ when char.IsAsciiLetter(next) => Tag(HtmlTokenKind.Start, at + 1),
        _ => Text(),
    };

    private HtmlToken Text()
    {
        var end = text.IndexOf('<', at + 1);
        return Piece(HtmlTokenKind.Text, end < 0 ? text.Length : end);
    }

    private HtmlToken Tag(HtmlTokenKind kind, int nameFrom)
    {
        var length = text.AsSpan(nameFrom).IndexOfAny(NameEnd);
        var nameTo = length < 0 ? text.Length : nameFrom + length;
        var name = text[nameFrom..nameTo].ToLowerInvariant();
        var end = TagEnd(text, nameTo);
        if (kind == HtmlTokenKind.Start && RawElements.Contains(name) && !(name is "svg" or "title" or "style" && text[end - 2] == '/'))
        {
            // A browser would swallow the rest of the page here; a capture is better read without that tag.
            if (unclosed.Contains(name) || RawEnd(name, end) < 0)
            {
                unclosed.Add(name);
                return Piece(HtmlTokenKind.Comment, end);
            }

            raw = name;
        }

        return Piece(kind, end, name);
    }

    /// <summary>Index after the <c>&gt;</c> that ends the tag, by the rules for attributes: quotes count only directly after an equals sign.</summary>
    public static int TagEnd(string text, int from)
    {
        var named = false;
        for (var i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '>':
                    return i + 1;
                case '=' when named:
                    named = false;
                    i = ValueEnd(text, i + 1) - 1;
                    break;
                case '/':
                    named = false;
                    break;
                case not (' ' or '\t' or '\n' or '\r' or '\f'):
                    named = true;
                    break;
            }
        }

        return text.Length;
    }

    private static int ValueEnd(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            from++;
        }

        if (from < text.Length && text[from] is '"' or '\'')
        {
            var quote = text.IndexOf(text[from], from + 1);
            return quote < 0 ? text.Length : quote + 1;
        }

        var end = text.AsSpan(from).IndexOfAny(ValueEnds);
        return end < 0 ? text.Length : from + end;
    }

    private int RawEnd(string name, int from)
    {
        var close = $"</{name}";
        while (text.IndexOf(close, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            from = found + close.Length;
            if (from >= text.Length || NameEnd.Contains(text[from]))
            {
                return found;
            }
        }

        return -1;
    }

    private int CommentEnd()
    {
        if (Continues("<!-->") || Continues("<!--->"))
        {
            return After('>');
        }

        var end = text.AsSpan(at + 4).IndexOf("--");
        for (var i = at + 4 + end; end >= 0 && i < text.Length; i++)
        {
            if (text[i] == '>' && (text[i - 1] == '-' ? text[i - 2] == '-' : text[i - 1] == '!' && text[i - 2] == '-' && text[i - 3] == '-'))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private int After(char c) => text.IndexOf(c, at) is >= 0 and var found ? found + 1 : text.Length;

    private bool Continues(string start) => text.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private HtmlToken Piece(HtmlTokenKind kind, int end, string name = "")
    {
        var piece = new HtmlToken(kind, at, end, name);
        at = end;
        return piece;
    }
}
