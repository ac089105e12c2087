using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A line such as <c>著者：A, B</c>: kind, label as printed, value.</summary>
internal sealed partial record LabelLine(LabelKind Kind, string Label, string Value, TextLine Line)
{
    /// <summary>Reads a line; null when it begins with no known label.</summary>
    public static LabelLine? Read(TextLine line)
    {
        if (line.Role is LineRole.Heading or LineRole.Code)
        {
            return null;
        }

        return Split(line.Text) is var (kind, label, value) ? new LabelLine(kind, label, value, line) : null;
    }

    public static bool IsLabel(string text) => Split(text) is not null;

    public static bool IsTitleLabel(string text) => Split(text) is (LabelKind.Title, _, _);

    private static (LabelKind Kind, string Label, string Value)? Split(string text)
    {
        if (WithColon().Match(text) is { Success: true } match && LabelVocabulary.KindOf(match.Groups["label"].Value) is { } kind)
        {
            return (kind, match.Groups["label"].Value.Trim(), match.Groups["value"].Value.Trim());
        }

        return WithoutColon(text);
    }

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

    [GeneratedRegex(@"^[\s\u3000]*[・■●○◆◇▪•*\-–▼]?[\s\u3000]*[【［\[]?(?<label>[^:：\n「」。、]{1,16}?)[】］\]]?[\s\u3000]*[:：](?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WithColon();
}
