using System.Net;
using System.Text;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>A page's text without its tags, line by line, for pages that no parser should see.</summary>
internal static class HtmlPlainText
{
    private static readonly HashSet<string> LineBreaks = [.. HtmlElements.Block, "br", "tr", "body"];

    /// <summary>The lines that have text, under their numbers in the source.</summary>
    /// <param name="text">HTML with line ends of LF.</param>
    /// <param name="firstLine">Number of its first line.</param>
    public static IReadOnlyList<SourceLine> Of(string text, int firstLine)
    {
        var lines = new List<SourceLine>();
        var current = new StringBuilder();
        var number = firstLine;
        var lexer = new HtmlLexer(text);
        while (lexer.Next() is { } token)
        {
            var pieces = token.Kind switch
            {
                HtmlTokenKind.Text => text[token.From..token.To].Split('\n'),
                _ when LineBreaks.Contains(token.Name) => ["", ""],
                _ => [""],
            };
            current.Append(pieces[0]);
            for (var i = 1; i < pieces.Length; i++)
            {
                End(lines, number + i - 1, current);
                current.Append(pieces[i]);
            }

            number += token.In(text).Count('\n');
        }

        End(lines, number, current);
        return lines;
    }

    private static void End(List<SourceLine> lines, int number, StringBuilder text)
    {
        var decoded = WebUtility.HtmlDecode(text.ToString()).Trim();
        text.Clear();
        if (decoded.Length > 0)
        {
            lines.Add(new SourceLine(number, decoded));
        }
    }
}
