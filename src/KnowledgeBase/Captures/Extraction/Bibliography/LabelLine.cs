using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A line such as <c>著者：A, B</c>: kind, label as printed, value.</summary>
internal sealed partial record LabelLine(LabelKind Kind, string Label, string Value, TextLine Line)
{
    private static readonly SearchValues<char> ColonOrNoLabel = SearchValues.Create(":：\n「」。、");

    /// <summary>Reads a line; null when it begins with no known label.</summary>
    public static LabelLine? Read(TextLine line)
    {
        if (line.Role is LineRole.Heading or LineRole.Code)
        {
            return null;
        }

        return (Split(line.Text) ?? BoldAlone(line)) is var (kind, label, value) ? new LabelLine(kind, label, value, line) : null;
    }

    /// <summary>The same for a line that may be a bare label above its address: <c>コード</c> over <c>https://…</c>.</summary>
    public static LabelLine? Read(TextLine line, TextLine? next) => Read(line) ?? (
        line is { Links.Count: 0, Role: LineRole.Paragraph } && next is { HasOnlyLinks: true }
        && (next.Block == line.Block || (line.Bold && next.Links.All(link => PaperHosts.LabelOf(link.Url) is not null)))
        && LabelVocabulary.KindOf(line.Text) is LabelKind.Link or LabelKind.Url
            ? new LabelLine(LabelVocabulary.KindOf(line.Text)!.Value, line.Text, "", line)
            : null);

    /// <summary>The value stands in the lines below.</summary>
    public bool IsOpen => Value.Length == 0 && Line.Links.Count == 0;

    /// <summary>The value with letters of names that a glossary made links of put together again.</summary>
    public string Names => GlossaryNames.Joined(Line, Line.Text.Length - Value.Length);

    /// <summary>The line has the shape of a label and its value, whatever the label.</summary>
    public static bool HasShape(string text) => (MayHaveColon(text) && WithColon().IsMatch(text)) || InBrackets().IsMatch(text);

    /// <summary>The line begins with a label in Japanese, known or not: <c>雑誌名：Nature</c>.</summary>
    public static bool HasJapaneseLabel(string text) => MayHaveColon(text) && WithColon().Match(text) is { Success: true } match && match.Groups["label"].Value is { Length: <= 12 } label && label.All(c => LineJoint.IsJapanese(c));

    public static bool IsLabel(string text) => Split(text) is not null;

    public static bool IsTitleLabel(string text) => Split(text) is (LabelKind.Title, _, _);

    private static (LabelKind Kind, string Label, string Value)? Split(string text) =>
        (MayHaveColon(text) ? Split(WithColon(), text) : null) ?? (MayBeInBrackets(text) ? Split(InBrackets(), text) : null) ?? WithoutColon(text);

    private static (LabelKind Kind, string Label, string Value)? Split(Regex shape, string text) =>
        shape.Match(text) is { Success: true } match && match.Groups["label"].Value is var label && KindOf(ref label) is { } kind
            ? (kind, label.Trim(), match.Groups["value"].Value.Trim())
            : null;

    // A colon comes before anything that no label holds; so a glance spares most lines the pattern.
    private static bool MayHaveColon(ReadOnlySpan<char> text) => text.IndexOfAny(ColonOrNoLabel) is >= 0 and var at && text[at] is ':' or '：';

    private static bool MayBeInBrackets(ReadOnlySpan<char> text) => text.ContainsAny("【［[〈＜");

    // The words that head the block may stand on the line of its first label: "論文情報 タイトル：…".
    private static LabelKind? KindOf(ref string label)
    {
        var space = label.LastIndexOfAny([' ', '\u3000']);
        if (space > 0 && LabelVocabulary.IsHeading(label[..space]) && LabelVocabulary.KindOf(label[space..]) is { } kind)
        {
            label = label[space..];
            return kind;
        }

        return LabelVocabulary.KindOf(label);
    }

    // A bold line that is nothing but a label has its value below. Words such as デモ are as often headings of the text.
    private static (LabelKind, string, string)? BoldAlone(TextLine line) =>
        line is { Bold: true, Links.Count: 0 } && !LabelVocabulary.IsHeading(line.Text)
        && LabelVocabulary.KindOf(line.Text) is LabelKind.Title or LabelKind.Authors or LabelKind.Affiliations or LabelKind.Url or LabelKind.Published
            ? (LabelVocabulary.KindOf(line.Text)!.Value, line.Text, "")
            : null;

    // Dates stand behind a bare space at times: "発表日 July 18. 2023".
    private static (LabelKind, string, string)? WithoutColon(string text)
    {
        var space = text.IndexOfAny([' ', '\u3000', '\t']);
        if (space is < 2 or > 8)
        {
            return null;
        }

        var (label, value) = (text[..space], text[space..].Trim());
        return value.Length < 24 && LabelVocabulary.KindOf(label) is LabelKind.Published && PrintedDate.Find(value) is not null
            ? (LabelKind.Published, label, value)
            : null;
    }

    [GeneratedRegex(@"^[\s\u3000]*[・■●○◆◇▪•*\-–▼▶☆★✓✔①-⑳]?[\s\u3000]*[【［\[〈<＜]?(?<label>[^:：\n「」。、]{1,30}?)[】］\]〉>＞]?[\s\u3000]*[:：](?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WithColon();

    // 【著者】A, B
    [GeneratedRegex(@"^[\s\u3000・]*[【［\[〈＜](?<label>[^【】\n「」。、]{1,30}?)[】］\]〉＞](?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex InBrackets();
}
