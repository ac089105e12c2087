using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Search;

/// <summary>
/// Other ways to write the words of a query: Japanese writes many loan words with or without a final prolonged sound mark (サーバー, サーバ), the longer
/// ones, so only those of three letters and the mark are taken as one (キー is not キ).
/// </summary>
internal static partial class Spellings
{
    /// <summary>As typed, without the marks, and with them.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var wide = Folding.WellFormed(text).Normalize(NormalizationForm.FormKC);
        return LongWord().IsMatch(wide)
            ? [LongWord().Replace(wide, "${word}"), text, LongWord().Replace(wide, "${word}ー")]
            : [text];
    }

    [GeneratedRegex("(?<![ァ-ヺー])(?<word>[ァ-ヺー]{2,}[ァ-ヺ])ー?(?![ァ-ヺー])", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
