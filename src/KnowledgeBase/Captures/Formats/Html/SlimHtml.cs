using System.Buffers;
using System.Text;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// A page without the parts that can never be text of an article, which are most of what a browser saves: scripts, styles, comments,
/// drawings, and pictures written into addresses. Every line keeps its number.
/// </summary>
/// <param name="Html">The rest; null when it is too large or too deep for a parser (<see cref="HtmlNesting"/>).</param>
/// <param name="JsonLd">Contents of the scripts of type <c>application/ld+json</c>.</param>
internal sealed record SlimHtml(string? Html, IReadOnlyList<Noted<string>> JsonLd)
{
    private const int MaxCharacters = 4 * 1024 * 1024;

    private const int MaxElements = 50_000;

    private const int MaxDepth = 512;

    private const int LongTag = 1_000;

    private static readonly SearchValues<char> PictureEnds = SearchValues.Create(" \t\r\n\"'>)");

    /// <param name="text">HTML with line ends of LF.</param>
    /// <param name="firstLine">Number of its first line in the capture.</param>
    public static SlimHtml From(string text, int firstLine)
    {
        var jsonLd = new List<Noted<string>>();
        var line = firstLine;
        var nesting = new HtmlNesting();
        var html = new StringBuilder();
        var lexer = new HtmlLexer(text);
        var script = "";
        while (lexer.Next() is { } token)
        {
            var lines = token.In(text).Count('\n');
            switch (token.Kind)
            {
                case HtmlTokenKind.Raw when token.Name == "script" && script.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    jsonLd.Add(new Noted<string>(token.In(text).ToString(), RuleNames.JsonLd, line, line + lines));
                    break;
                case HtmlTokenKind.Start:
                    nesting.Start(token.Name);
                    script = token.Name == "script" ? token.In(text).ToString() : "";
                    break;
                case HtmlTokenKind.End:
                    nesting.End(token.Name);
                    break;
            }

            line += lines;
            Write(html, text, token, script);
            if (nesting.Depth > MaxDepth || nesting.Elements > MaxElements || html.Length > MaxCharacters)
            {
                return new SlimHtml(null, jsonLd);
            }
        }

        return new SlimHtml(html.ToString(), jsonLd);
    }

    private static void Write(StringBuilder html, string text, HtmlToken token, string script)
    {
        var source = token.In(text);
        switch (token.Kind)
        {
            case HtmlTokenKind.Text when source[0] == '<':
                // No tag here, and none must come into being when a comment after it goes.
                html.Append("&lt;").Append(source[1..]);
                break;
            case HtmlTokenKind.Raw when token.Name is "title" or "xmp" || script.Contains("math/tex", StringComparison.OrdinalIgnoreCase):
                html.Append(Literal(token.Name, source.ToString()));
                break;
            case HtmlTokenKind.Start or HtmlTokenKind.End when token.Name is "script" or "select" or "style" or "svg":
            case HtmlTokenKind.Comment or HtmlTokenKind.Raw:
                html.Append('\n', source.Count('\n'));
                break;
            case HtmlTokenKind.Start when source.Length > LongTag:
                html.Append(Shortened(token.Name, source));
                break;
            default:
                html.Append(token.Name == "xmp" ? token.Kind == HtmlTokenKind.Start ? "<pre>" : "</pre>" : source);
                break;
        }
    }

    private static string Literal(string element, string source)
    {
        var escaped = source.Replace("<", "&lt;", StringComparison.Ordinal);
        return element == "script" ? $"<span class=\"{TexMath.Class}\">{escaped}</span>" : escaped;
    }

    // Cuts pictures written into a tag. No quote is among what goes, so the tag stays as it was otherwise.
    private static string Shortened(string name, ReadOnlySpan<char> tag)
    {
        const string mark = ";base64,";
        const int hostile = 20_000;
        var kept = new StringBuilder();
        while (tag.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            kept.Append(tag[..(found + mark.Length)]);
            tag = tag[(found + mark.Length)..];
            var end = tag.IndexOfAny(PictureEnds);
            tag = end < 0 ? [] : tag[end..];
        }

        kept.Append(tag);
        return kept.Length <= hostile ? kept.ToString() : $"<{name}>" + new string('\n', kept.ToString().AsSpan().Count('\n'));
    }
}
