using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Cuts one leaf of the syntax tree into lines at its line breaks, except those inside a link's words.</summary>
internal sealed partial class LeafLines
{
    /// <summary>A link of so many letters around a picture is a card.</summary>
    private const int CardLetters = 20;

    private readonly List<TextLine> lines = [];
    private readonly StringBuilder text = new();
    private readonly List<TextLink> links = [];
    private readonly List<TextImage> images = [];
    private readonly Func<int, int, TextLine> blank;
    private int startIndex;
    private int lineIndex;
    private int bold;
    private int plain;
    private bool breakPending;
    private (string Url, int Start)? openTag;

    private readonly bool isHeading;

    private LeafLines(Func<int, int, TextLine> blank, int firstIndex, bool isHeading)
    {
        this.blank = blank;
        this.isHeading = isHeading;
        startIndex = lineIndex = firstIndex;
    }

    public static IReadOnlyList<TextLine> Of(LeafBlock leaf, LineRole role, int block, string? section, Func<int, SourceLine> lineAt)
    {
        var level = leaf is HeadingBlock heading ? heading.Level : 0;
        var cutter = new LeafLines(
            (first, last) => new TextLine { Number = lineAt(first).Number, LastNumber = lineAt(last).Last, Text = "", Role = role, Level = level, Block = block, Section = section },
            FirstIndex(leaf),
            leaf is HeadingBlock);
        if (leaf.Inline is { } inline)
        {
            cutter.Walk(inline, isBold: false, link: null);
            cutter.EndLine();
        }
        else if (leaf is CodeBlock or HtmlBlock)
        {
            cutter.Raw(leaf, isHtml: leaf is HtmlBlock);
        }

        return cutter.lines;
    }

    // Markdig notes the line that underlines a heading as the heading's.
    private static int FirstIndex(LeafBlock leaf) =>
        leaf is HeadingBlock { IsSetext: true } heading ? leaf.Line - 1 - (heading.Inline?.FindDescendants<LineBreakInline>().Count() ?? 0) : leaf.Line;

    private void Raw(LeafBlock leaf, bool isHtml)
    {
        // An empty block has no lines at all, not an empty list of them.
        foreach (var line in (leaf.Lines.Lines ?? []).Take(leaf.Lines.Count))
        {
            startIndex = lineIndex = line.Line;
            if (isHtml)
            {
                text.Append(HtmlTags.Read(line.Slice.ToString(), links, images));
            }
            else
            {
                text.Append(line.Slice.AsSpan());
            }

            EndLine(hasAddresses: isHtml);
        }
    }

    // Recursion is bounded: Markdig itself refuses inlines nested deeper than its limit.
    private void Walk(ContainerInline container, bool isBold, LinkInline? link)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    images.Add(new TextImage(image.Url ?? "", PlainText(image)));
                    break;
                case LinkInline opened when link is null:
                    Link(opened, isBold);
                    break;
                case EmphasisInline { DelimiterCount: >= 2 } strong:
                    Walk(strong, isBold: true, link);
                    break;
                case ContainerInline nested:
                    Walk(nested, isBold, link);
                    break;
                case LineBreakInline:
                    Break(link);
                    break;
                case HtmlInline tag:
                    Tag(tag.Tag);
                    break;
                case LiteralInline literal:
                    Append(WithoutStrayMarks(literal.Content.ToString()), isBold || link is not null);
                    break;
                default:
                    Append(PlainText(inline), isBold || link is not null);
                    break;
            }
        }
    }

    private void Link(LinkInline link, bool isBold)
    {
        var (start, pictures) = (text.Length, images.Count);
        Walk(link, isBold, link);
        var words = text.ToString(start, text.Length - start);
        if (Letters.Count(words) >= CardLetters)
        {
            // A card: its picture is the target's.
            images.RemoveRange(pictures, images.Count - pictures);
        }
        else if (isHeading && words.Trim() is "" or "#" or "¶" or "§" or "🔗" && (link.Url ?? "").Contains('#', StringComparison.Ordinal))
        {
            // A heading's own address, for readers to copy.
            text.Length = start;
            return;
        }

        links.Add(new TextLink(words.Trim(), link.Url ?? "", string.IsNullOrEmpty(link.Title) ? null : link.Title, start + Indent(words)) { Headline = Headline(link) ?? words.Trim() });
    }

    // The bold words that a card begins with, where more follow.
    private static string? Headline(LinkInline link) =>
        link.FirstChild is EmphasisInline { DelimiterCount: >= 2, NextSibling: not null } title ? PlainText(title).Trim() : null;

    private static int Indent(string words) => words.Length - words.TrimStart().Length;

    // A picture or a link may stand in the text as a tag.
    private void Tag(string tag)
    {
        if (HtmlTags.Image(tag) is { } image)
        {
            images.Add(image);
        }
        else if (HtmlTags.LinkTarget(tag) is { } url)
        {
            openTag = (url, text.Length);
        }
        else if (openTag is var (target, start) && tag.Equals("</a>", StringComparison.OrdinalIgnoreCase))
        {
            var words = text.ToString(start, text.Length - start);
            links.Add(new TextLink(words.Trim(), target, null, start + Indent(words)));
            openTag = null;
        }
    }

    private void Break(LinkInline? link)
    {
        if (link is null)
        {
            EndLine();
        }
        else
        {
            breakPending = true;
            lineIndex++;
        }
    }

    private void Append(string words, bool boldOrLinked)
    {
        if (breakPending && words.Length > 0)
        {
            text.Append(LineJoint.Between(text.Length == 0 ? ' ' : text[^1], words[0]));
            breakPending = false;
        }

        text.Append(words);
        var letters = Letters.CountOrDigits(words);
        bold += boldOrLinked ? letters : 0;
        plain += boldOrLinked ? 0 : letters;
    }

    private static string PlainText(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline autolink => autolink.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline container => string.Concat(container.Select(PlainText)),
        _ => "",
    };

    private void EndLine(bool hasAddresses = true)
    {
        var whole = text.ToString();
        var trimmed = whole.Trim();
        if (trimmed.Length > 0 || images.Count > 0)
        {
            var shift = whole.Length - whole.TrimStart().Length;
            lines.Add(blank(startIndex, lineIndex) with
            {
                Text = trimmed,
                Bold = bold > 0 && plain == 0,
                Links = hasAddresses ? Merged(trimmed, shift) : [],
                Images = images.Count == 0 ? [] : [.. images],
            });
        }

        text.Clear();
        links.Clear();
        images.Clear();
        bold = plain = 0;
        (openTag, breakPending) = (null, false);
        startIndex = ++lineIndex;
    }

    private static string WithoutStrayMarks(string words) => words.Contains("**", StringComparison.Ordinal) ? StrayMark().Replace(words, "") : words;

    private TextLink[] Merged(string trimmed, int shift) => links.Count == 0 && !BareUrls.MayHold(trimmed)
        ? []
        : [.. BareUrls.Merge(trimmed, [.. links.Select(link => link with { Start = Math.Max(0, link.Start - shift) })])];

    // Bold that nothing opened or closed.
    [GeneratedRegex(@"(?<![A-Za-z0-9*\\])\*{2,}|\*{2,}(?![A-Za-z0-9*])", RegexOptions.CultureInvariant)]
    private static partial Regex StrayMark();
}
