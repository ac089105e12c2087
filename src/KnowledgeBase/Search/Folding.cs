using System.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// The one folding that stored text and queries both go through: NFKC (half- and full-width meet), lower case, katakana as hiragana,
/// curly quotes and the many dashes as their ASCII forms.
/// </summary>
public static class Folding
{
    // What each common character folds to; NUL for those that only NFKC can tell. Common are characters that NFKC leaves alone or, full-width,
    // only narrows: nearly all of any Japanese or English text. Combining marks are none of them, so what stands here composes with nothing.
    private static readonly char[] Common = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => IsCommon((char)c) ? FoldOne((char)c) : '\0')];

    public static string Fold(string text)
    {
        var folded = string.Create(text.Length, text, FoldCommon);
        return folded.Contains('\0', StringComparison.Ordinal) ? FoldRare(text, folded) : folded;
    }

    /// <summary>What a character folds to whatever stands beside it; NUL where only the text around can tell.</summary>
    internal static char OfCommon(char c) => Common[c];

    private static void FoldCommon(Span<char> folded, string text)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Common[text[i]];
        }
    }

    // No character composes with a line feed, so one rare sign costs its own line only.
    private static string FoldRare(string text, string common)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (common.AsSpan(line).Contains('\0'))
            {
                foreach (var c in WellFormed(text[line]).Normalize(NormalizationForm.FormKC))
                {
                    folded.Append(FoldOne(c));
                }
            }
            else
            {
                folded.Append(common.AsSpan(line));
            }

            folded.Append('\n');
        }

        return folded.ToString(0, folded.Length - 1);
    }

    private static bool IsCommon(char c) =>
        c is (> '\0' and <= '\u007f') or (>= '\u4e00' and <= '\u9fff') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '\u3000' and <= '】')
            or (>= '！' and <= '～') or (>= 'À' and <= 'ÿ') or '–' or '—' or '‘' or '’' or '“' or '”' or '→' or '※';

    private static char FoldOne(char c) => char.ToLowerInvariant(Narrow(c)) switch
    {
        var kana and >= 'ァ' and <= 'ヶ' => (char)(kana - 0x60),
        '‘' or '’' or '‚' or '‛' or '′' or '`' => '\'',
        '“' or '”' or '„' or '‟' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        var other => other,
    };

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c == '\u3000' ? ' ' : c;

    /// <summary>The text with U+FFFD in place of what <see cref="string.Normalize()"/> throws at: lone surrogates and U+FFFE.</summary>
    public static string WellFormed(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
        ? text
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
