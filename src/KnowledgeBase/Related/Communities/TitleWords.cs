using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Related.Communities;

/// <summary>
/// Words of titles that can stand as names. Japanese has no spaces, but its scripts part words well enough for that: what stands in kanji and
/// katakana without hiragana between is one compound (大規模言語モデル), and each stretch of one script within it a word (モデル). In Latin
/// script a word is a word, unless it only joins others.
/// </summary>
internal static class TitleWords
{
    private const int Longest = 300;

    private const int LongestWord = 24;

    private static readonly HashSet<string> Joining = new(
        "a an and are as at be beyond but by can do does for from how in into is it its not of on or over than that the their through to toward towards under up via we what when where which why with without you your".Split(' '),
        StringComparer.Ordinal);

    private enum Script
    {
        Other,
        Latin,
        Katakana,
        Kanji,
    }

    /// <summary>The different words of a title as printed, after NFKC; each once, compared in folded form.</summary>
    public static IReadOnlyCollection<string> Of(string title)
    {
        var text = Folding.WellFormed(title.Length > Longest ? title[..Longest] : title).Normalize(NormalizationForm.FormKC);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var script = ScriptOf(text[start]);
            var end = start + 1;
            while (end < text.Length && Continues(text, end, script))
            {
                end++;
            }

            foreach (var word in script == Script.Other ? [] : script == Script.Latin ? [text[start..end]] : Compound(text[start..end]))
            {
                if (word.Length is >= 2 and <= LongestWord && !Joining.Contains(word.ToLowerInvariant()))
                {
                    words.TryAdd(Folding.Fold(word), word);
                }
            }

            start = end;
        }

        return words.Values;
    }

    private static bool Continues(string text, int at, Script script) => script switch
    {
        Script.Other => false,
        Script.Latin => ScriptOf(text[at]) == Script.Latin || char.IsAsciiDigit(text[at])
            || (text[at] is '-' or '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])),
        _ => ScriptOf(text[at]) is Script.Katakana or Script.Kanji,
    };

    private static IEnumerable<string> Compound(string run)
    {
        yield return run;
        for (var start = 0; start < run.Length;)
        {
            var end = start + 1;
            while (end < run.Length && ScriptOf(run[end]) == ScriptOf(run[start]))
            {
                end++;
            }

            yield return run[start..end];
            start = end;
        }
    }

    private static Script ScriptOf(char c) => c switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'À' and <= 'ɏ') => Script.Latin,
        (>= 'ァ' and <= 'ヺ') or 'ー' => Script.Katakana,
        (>= '\u3400' and <= '\u9fff') or '々' => Script.Kanji,
        _ => Script.Other,
    };
}
