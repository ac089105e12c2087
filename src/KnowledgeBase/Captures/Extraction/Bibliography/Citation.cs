using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>An entry of a reference section: a linked title, or authors and a title in quotes.</summary>
/// <param name="Authors">What stands before the title; empty when nothing does.</param>
internal sealed partial record Citation(string Title, string Authors)
{
    /// <summary>Reads a line; null when it is no such entry.</summary>
    public static Citation? Read(TextLine line) => Linked(line) ?? Quoted(line);

    private static Citation? Linked(TextLine line)
    {
        var link = line.Links.FirstOrDefault(link => !link.IsBare && PaperHosts.IsPaper(link.Url) && IsTitle(link.Text));
        return link is null ? null : Of(link.Text, line.Text[..Math.Min(link.Start, line.Text.Length)]);
    }

    private static Citation? Quoted(TextLine line) =>
        Quote().Match(line.Text) is { Success: true } match && IsTitle(match.Groups["title"].Value)
            ? Of(match.Groups["title"].Value, match.Groups["before"].Value)
            : null;

    private static Citation Of(string title, string before)
    {
        var authors = Number().Replace(before, "").Trim(' ', '\u3000', ',', ':', '、', '：', '“', '"', '『', '「');
        return new Citation(title.Trim().TrimEnd(','), LineShape.IsNames(authors) || Initials().IsMatch(authors) ? authors : "");
    }

    private static bool IsTitle(string text) =>
        LineShape.IsTitle(text) || (text.Length >= 8 && !text.Contains("://", StringComparison.Ordinal) && text.Any(LineJoint.IsJapanese) && !LabelLine.IsLabel(text) && !text.EndsWith('。'));

    [GeneratedRegex(@"^(?<before>[^“""『「]{0,300})[“""『「](?<title>[^”""』」]{8,300})[”""』」]", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\s*[\[(]?\d{1,3}[\])]?[.．:]?\s+|^・", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "A. Vaswani et al.", "Vaswani, A."
    [GeneratedRegex(@"^[\p{L}\-']+(?:,? (?:\p{Lu}\.|et al\.?))|^\p{Lu}\. ?[\p{L}\-']+", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
