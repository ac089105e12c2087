using System.Text.RegularExpressions;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// A digital object identifier. <see cref="Printed"/> keeps the letters as found; comparison uses <see cref="Value"/>, lower-cased,
/// because DOIs are case-insensitive (DOI handbook 2.4).
/// </summary>
public sealed partial record Doi(string Printed)
{
    public const string Scheme = "doi";

    public string Value => Printed.ToLowerInvariant();

    public string Url => $"https://doi.org/{Printed}";

    /// <summary>The first DOI in a URL or text, without trailing punctuation and unopened brackets; null when there is none.</summary>
    public static Doi? Find(string text)
    {
        var match = Pattern().Match(Uri.UnescapeDataString(text));
        return match.Success ? new Doi(WithoutTail(match.Value)) : null;
    }

    private static string WithoutTail(string doi)
    {
        var kept = doi.TrimEnd('.', ',', ';', ':', '。', '、', '」', '』', '）', '>', '*', '_');
        while (kept.EndsWith(')') && kept.Count(c => c == ')') > kept.Count(c => c == '('))
        {
            kept = kept[..^1];
        }

        return kept;
    }

    // Zotero's pattern, stopped also at brackets and Japanese text, which never stand in a DOI but often follow one.
    [GeneratedRegex("""\b10\.[0-9]{4,9}/[^\s&"'<>\[\]{}（）「」、。\u3040-\u30ff\u4e00-\u9fff]{0,200}[^\s&"'.,<>\[\]{}（）「」、。\u3040-\u30ff\u4e00-\u9fff]""", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
