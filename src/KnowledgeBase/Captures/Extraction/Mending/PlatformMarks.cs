using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>
/// What platforms let authors write beside Markdown: Zenn's cards <c>@[card](address)</c> are bare addresses, its picture sizes
/// <c>![](a.png =500x)</c> no part of the address; headings without a space, <c>#はじめに</c>, are Qiita's of old.
/// </summary>
internal static partial class PlatformMarks
{
    private const int FewestHeadings = 2;

    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines)
    {
        var mayHaveHeadings = lines.Any(line => line.Text.StartsWith('#'));
        if (!mayHaveHeadings && !lines.Any(line => MayHoldCard(line.Text) || MayHoldSize(line.Text)))
        {
            return lines;
        }

        var code = CodeLines.Of(lines);
        var oldHeadings = mayHaveHeadings && HasOldHeadings(lines, code);
        return [.. lines.Select((line, i) => code[i] ? line : line with { Text = Mended(line.Text, oldHeadings) })];
    }

    private static bool HasOldHeadings(IReadOnlyList<SourceLine> lines, bool[] code)
    {
        var headings = lines.Where((line, i) => !code[i] && line.Text.StartsWith('#')).ToList();
        return !headings.Exists(line => Heading().IsMatch(line.Text)) && headings.Count(line => OldHeading().IsMatch(line.Text)) >= FewestHeadings;
    }

    private static bool MayHoldCard(string text) => text.Contains("@[", StringComparison.Ordinal);

    private static bool MayHoldSize(string text) => text.Contains('=', StringComparison.Ordinal) && text.Contains("![", StringComparison.Ordinal);

    private static string Mended(string text, bool oldHeadings)
    {
        var mended = MayHoldCard(text) ? Card().Replace(text, "${url}") : text;
        mended = MayHoldSize(mended) ? Size().Replace(mended, "${picture})") : mended;
        return oldHeadings ? OldHeading().Replace(mended, "${marks} ${text}") : mended;
    }

    [GeneratedRegex(@"^\s*@\[(?:card|tweet|youtube|slideshare|speakerdeck|gist|codepen)\]\((?<url>https?://[^()\s]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<picture>!\[[^\[\]]*\]\([^()\s]+)\s+=\d*x\d*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex(@"^(?<marks>#{1,6})(?<text>[^\s#!](?:(?!\s#).)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OldHeading();

    [GeneratedRegex(@"^#{1,6}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
