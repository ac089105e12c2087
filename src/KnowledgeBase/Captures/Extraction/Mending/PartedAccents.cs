using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Letters copied from PDFs stand behind their accents, with a space between: <c>J ́egou</c> is Jégou.</summary>
internal static partial class PartedAccents
{
    private static readonly SearchValues<char> Accents =
        SearchValues.Create([.. Enumerable.Range('\u0300', '\u0327' - '\u0300' + 1).Select(c => (char)c), '\u00b4', '\u00a8', '\u02c6', '\u02dc']);

    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines) =>
        lines.Any(line => line.Text.AsSpan().ContainsAny(Accents) && Accent().IsMatch(line.Text))
            ? [.. lines.Select(line => line with { Text = Accent().Replace(line.Text, Composed) })]
            : lines;

    private static string Composed(Match match) => $"{match.Groups["letter"].Value}{Combining(match.Groups["accent"].Value[0])}".Normalize(NormalizationForm.FormC);

    private static char Combining(char accent) => accent switch { '\u00b4' => '\u0301', '\u00a8' => '\u0308', '\u02c6' => '\u0302', '\u02dc' => '\u0303', '\u00b8' => '\u0327', _ => accent };

    [GeneratedRegex(@"(?<=[A-Za-z])(?: (?<accent>[\u0300-\u0304\u0306-\u030c\u0327\u00b4\u00a8\u02c6\u02dc])|(?<accent>[\u00b4\u00a8\u02c6\u02dc])) ?(?<letter>[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Accent();
}
