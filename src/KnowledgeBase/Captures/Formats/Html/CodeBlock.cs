using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Code as Markdown: fenced with its language, or in a line of text.</summary>
internal static partial class CodeBlock
{
    private static readonly HashSet<string> Lines = ["div", "li", "p", "tr"];

    /// <summary>The lines of a fenced block; empty when there is no code.</summary>
    public static IReadOnlyList<SourceLine> Fenced(IElement pre, int number)
    {
        var code = TextOf(pre).Trim('\n').TrimEnd();
        if (code.Length == 0)
        {
            return [];
        }

        var fence = Fence(code, 3);
        return
        [
            new SourceLine(number, fence + LanguageOf(pre)),
            .. code.Split('\n').Select((line, index) => new SourceLine(number + index, line)),
            new SourceLine(number + code.AsSpan().Count('\n'), fence),
        ];
    }

    /// <summary>Code in a line; null when there is none.</summary>
    public static string? Inline(IElement element)
    {
        var code = Blanks().Replace(element.TextContent, " ").Trim();
        var fence = Fence(code, 1);
        return code.Length == 0 ? null : code[0] == '`' || code[^1] == '`' ? $"{fence} {code} {fence}" : fence + code + fence;
    }

    // Some highlighters put every line into an element, or end lines by <br>.
    private static string TextOf(IElement pre)
    {
        var code = new StringBuilder();
        DomWalk.Visit(pre, node =>
        {
            if (node is IElement element && (element.LocalName == "br" || (Lines.Contains(element.LocalName) && code.Length > 0 && code[^1] != '\n')))
            {
                code.Append('\n');
            }

            code.Append(node is IText text ? text.Data : "");
            return true;
        }, _ => { });
        return code.ToString();
    }

    private static string Fence(string code, int least)
    {
        var longest = Ticks().Matches(code).Select(match => match.Length).DefaultIfEmpty().Max();
        return new string('`', longest < least ? least : longest + 1);
    }

    // On the code, on the block, or on one of the two frames around it.
    private static string LanguageOf(IElement pre)
    {
        IElement?[] places = [pre.QuerySelector("code"), pre, pre.ParentElement, pre.ParentElement?.ParentElement];
        return places.OfType<IElement>().Select(Language).FirstOrDefault(language => language is not null) ?? "";
    }

    private static string? Language(IElement element)
    {
        var named = element.GetAttribute("data-lang") ?? element.GetAttribute("data-language");
        if (named is not null && PlainName().IsMatch(named))
        {
            return named.ToLowerInvariant();
        }

        return LanguageClass().Match(element.ClassName ?? "") is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex(@"^[\w+#.-]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"(?:^|\s)(?:(?:language|lang|highlight-source)-|brush:\s*|hljs\s+(?!language|lang))(?<name>[\w+#.-]{1,30})", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageClass();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
