using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>An entry of a reference section: a linked title, a title in quotes behind authors, or one of the usual styles without quotes.</summary>
/// <param name="Authors">What stands before the title; empty when nothing does.</param>
internal sealed partial record Citation(string Title, string Authors)
{
    private const int Longest = 1500;

    // Each with what none of its entries is without: looking for that first spares most lines of an article the pattern.
    private static readonly (Regex Style, string Mark)[] Styles =
        [(YearInBrackets(), "("), (YearInBrackets(), "（"), (Inverted(), ", "), (FullNames(), ". "), (InitialNames(), ". "), (FirstAuthor(), "et al")];

    /// <summary>Reads a line; null when it is no such entry.</summary>
    public static Citation? Read(TextLine line) =>
        line.Text.Length > Longest ? null : Linked(line) ?? Quoted(line.Text) ?? Styled(line.Text) ?? BesideAddress(line);

    /// <summary>Reads a line that is such an entry from end to end and names the paper's identifier or address; null for any other.</summary>
    public static Citation? Whole(TextLine line) =>
        line.Text.Length <= Longest
        && NamesPaper(line)
        && !line.Text.Any(c => c is '。' or 'は' or 'を')
        && (Quoted(line.Text) ?? Styled(line.Text)) is { Authors.Length: > 0 } citation
            ? citation
            : null;

    /// <summary>The line holds an identifier or an address of a paper.</summary>
    public static bool NamesPaper(TextLine line) =>
        ArxivId.Find(line.Text) is not null || Doi.Find(line.Text) is not null || line.Links.Any(link => PaperHosts.IsPaper(link.Url));

    /// <summary>Reads the value of a label such as 論文; null when it is no entry with authors.</summary>
    public static Citation? OfLabel(LabelLine label) =>
        label.Value.Length is > 0 and <= Longest && (Quoted(label.Value) ?? Styled(label.Value)) is { Authors.Length: > 0 } citation ? citation : null;

    /// <summary>The line begins as entries do that others refer to: <c>[1]</c>.</summary>
    public static bool IsNumbered(string text) => Reference().IsMatch(text);

    /// <summary>The line is the text of a footnote: <c>[^1]: …</c>.</summary>
    public static bool IsFootnote(string text) => text.StartsWith("[^", StringComparison.Ordinal) && Number().IsMatch(text);

    /// <summary>The title in a line that opens with the paper's identifier, as arXiv titles its pages; null for any other line.</summary>
    public static Citation? BehindIdentifier(string text) =>
        text.Length <= Longest && text.StartsWith('[') && text.IndexOf(']') is > 0 and var end && ArxivId.Parse(text[1..end]) is not null && PaperTitle.Clean(text) is var title && LineShape.IsTitle(title)
            ? new Citation(title, "")
            : null;

    private static Citation? Linked(TextLine line)
    {
        var link = line.Links.FirstOrDefault(link => !link.IsBare && PaperHosts.IsPaper(link.Url) && IsTitle(link.Headline));
        if (link is null)
        {
            return null;
        }

        var within = Quoted(link.Headline) ?? Styled(link.Headline);
        if (within is { Authors.Length: > 0 })
        {
            return within;
        }

        var entry = Of(within?.Title ?? PaperTitle.Clean(link.Headline), line.Text[..Math.Min(link.Start, line.Text.Length)]);
        return entry.Authors.Length > 0 ? entry : entry with { Authors = NamesBehind.Of(line.Text, link.Start + link.Text.Length) ?? "" };
    }

    private static Citation? Quoted(string text) =>
        text.AsSpan().ContainsAny("“\"『「") && Quote().Match(text) is { Success: true } match && IsTitle(match.Groups["title"].Value)
            ? Of(match.Groups["title"].Value, match.Groups["before"].Value)
            : null;

    // Names must stand before the title: anything else is a sentence.
    private static Citation? Styled(string text)
    {
        var entry = Number().Replace(text, "");
        foreach (var (style, mark) in Styles)
        {
            if (entry.Contains(mark, StringComparison.Ordinal) && style.Match(entry) is { Success: true } match && IsAuthors(match.Groups["authors"].Value)
                && match.Groups["title"].Value.Trim().TrimEnd('.', ',') is var title && LineShape.IsTitle(title))
            {
                return new Citation(title, match.Groups["authors"].Value);
            }
        }

        return null;
    }

    // "LoRA: Low-Rank Adaptation of Large Language Models, https://arxiv.org/abs/2106.09685"
    private static Citation? BesideAddress(TextLine line) =>
        line.Links is [{ IsBare: true } link, ..] && PaperHosts.IsPaper(link.Url)
        && Number().Replace(line.Text[..Math.Min(link.Start, line.Text.Length)], "").Trim(' ', '\u3000', ',', ':', '：', '-', '–', '(', '（', '、') is var title && LineShape.IsTitle(title)
            ? new Citation(title, "")
            : null;

    private static Citation Of(string title, string before)
    {
        var authors = Number().Replace(before, "").Trim(' ', '\u3000', ',', ':', '、', '：', '“', '"', '『', '「');
        return new Citation(title.Trim().TrimEnd(',', '.'), IsAuthors(authors) ? authors : "");
    }

    private static bool IsAuthors(string text) => LineShape.IsNames(text) || Initials().IsMatch(text);

    private static bool IsTitle(string text) =>
        LineShape.IsTitle(text) || (text.Length >= 8 && !text.Contains("://", StringComparison.Ordinal) && text.Any(LineJoint.IsJapanese) && !LabelLine.IsLabel(text) && !text.EndsWith('。'));

    [GeneratedRegex(@"^(?<before>[^“""『「]{0,300})[“""『「](?<title>[^”""』」]{8,300})[”""』」]", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\s*[\[(]\d{1,3}[\])]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*(?:\[\^?\w{1,20}\][.:]?|\(?\d{1,3}[).．:])\s*|^\d{1,3}\s+|^・", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "A. Vaswani et al.", "Vaswani, A.", "Vaswani et al."
    [GeneratedRegex(@"^[\p{L}\-' ]{2,40}?(?:,? (?:\p{Lu}\.|et al\.?))|^\p{Lu}[\p{L}\-']+, \p{Lu}[\p{L}\-'. ]{1,30},? (?:et al\.?|and )|^(?:\p{Lu}\. ?)+[\p{L}\-']+", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // Vaswani, A., & Polosukhin, I. (2017). Attention is all you need. …
    [GeneratedRegex(@"^(?<authors>[^（(]{3,800}?)\s*[（(](?:19|20)\d{2}[a-z]?(?:,[^)）]{0,20})?[)）][.,:]?\s*(?<title>\S.{6,300}?)(?:[.?!](?:\s|$)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    // Vaswani, A., and Polosukhin, I. Attention is all you need. …
    [GeneratedRegex(@"^(?<authors>(?:[\p{L}\-' ]{2,40}, (?:\p{Lu}\.[ \-]?){1,4},?\s*(?:(?:and|&)\s+)?){1,60})(?<title>\p{Lu}.{6,300}?)[.](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    // Ashish Vaswani, …, and Illia Polosukhin. 2017. Attention Is All You Need. …
    [GeneratedRegex(@"^(?<authors>[^.]{3,60}(?:[^.]|(?<=\s\p{Lu})\.){0,800}?)(?<!\s\p{Lu})\.\s+(?:(?:19|20)\d{2}[a-z]?\.\s+)?(?<title>\p{Lu}.{6,300}?)[.?!](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FullNames();

    // A. Vaswani, I. Polosukhin. Attention Is All You Need. …
    [GeneratedRegex(@"^(?<authors>(?:(?:\p{Lu}[\p{Ll}]?\.[ \-]?){1,3}[\p{L}\-']+(?: [\p{L}\-']+)?(?:,\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+)?){1,60}(?:\s*et al\.?)?)\.\s+(?:(?:19|20)\d{2}[a-z]?\.\s+)?(?<title>\p{Lu}.{6,300}?)[.?!](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InitialNames();

    // Vaswani et al., Attention Is All You Need, NeurIPS 2017
    [GeneratedRegex(@"^(?<authors>[\p{L}\-'., ]{2,60}? et al\.?)\s*[,:]?\s*(?:[（(]?(?:19|20)\d{2}[)）]?[.,:]?\s*)?(?<title>\p{Lu}[^,]{6,300}?)(?:[.,](?:\s|$)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstAuthor();
}
