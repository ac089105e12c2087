using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Keeps tags that were never markup. Captures quote pages about language models, where <c>&lt;think&gt;</c> or an unclosed
/// <c>&lt;title&gt;</c> is part of a sentence: read as HTML, the first would vanish and the second take the rest of the article with it.
/// </summary>
internal sealed class LiteralTags
{
    // Longer than any name that matters.
    private const int MaxNameLength = 40;

    private readonly string html;
    private readonly Dictionary<string, int> lastEnds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> withAttributes = new(StringComparer.OrdinalIgnoreCase);

    private LiteralTags(string html) => this.html = html;

    /// <summary>
    /// HTML in which two kinds of tags have become text: tags of no HTML element without attributes, and openings of elements (or
    /// comments) that are dropped with their content but never end.
    /// </summary>
    public static string Escape(string html) => new LiteralTags(html).Escape();

    private string Escape()
    {
        var escaped = new StringBuilder(html.Length + 64);
        var from = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (IsLiteral(at))
            {
                escaped.Append(html, from, at - from).Append("&lt;");
                from = at + 1;
            }
        }

        return escaped.Append(html, from, html.Length - from).ToString();
    }

    private bool IsLiteral(int at)
    {
        var rest = html.AsSpan(at + 1);
        if (rest.StartsWith("!--"))
        {
            return LastEnd("-->") < at;
        }

        var closing = rest is ['/', ..];
        rest = closing ? rest[1..] : rest;
        var name = NameAt(rest);
        if (name.Length == 0)
        {
            return false;
        }

        return HtmlNames.IsKnown(name)
            ? !closing && HtmlNames.Swallows(name) && LastEnd("</" + name) < at
            : IsWord(name, rest[name.Length..], closing);
    }

    private bool IsWord(string name, ReadOnlySpan<char> rest, bool closing)
    {
        var bare = rest is ['>', ..];
        if (!bare && !closing)
        {
            withAttributes.Add(name);
        }

        return bare && !(closing && withAttributes.Contains(name));
    }

    private static string NameAt(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < Math.Min(rest.Length, MaxNameLength) && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length].ToString() : "";
    }

    private int LastEnd(string end)
    {
        if (!lastEnds.TryGetValue(end, out var position))
        {
            position = html.LastIndexOf(end, StringComparison.OrdinalIgnoreCase);
            lastEnds.Add(end, position);
        }

        return position;
    }
}
