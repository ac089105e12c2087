using System.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// The one folding that stored text and queries both go through: NFKC (half- and full-width meet), lower case, katakana as hiragana,
/// curly quotes and the many dashes as their ASCII forms.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            // No character composes with a line feed, so one rare sign costs its own line only.
            Append(folded, text.AsSpan(line)).Append('\n');
        }

        return folded.ToString(0, folded.Length - 1);
    }

    private static StringBuilder Append(StringBuilder folded, ReadOnlySpan<char> line)
    {
        foreach (var c in IsCommon(line) ? line : WellFormed(line.ToString()).Normalize(NormalizationForm.FormKC))
        {
            folded.Append(FoldOne(char.ToLowerInvariant(Narrow(c))));
        }

        return folded;
    }

    // Characters that NFKC leaves alone or, full-width, only narrows: nearly all of any Japanese or English text. Combining marks are none
    // of them, so what stands here composes with nothing.
    private static bool IsCommon(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (c is not ((<= '\u007f') or (>= '\u4e00' and <= '\u9fff') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '\u3000' and <= '】')
                or (>= '！' and <= '～') or '–' or '—' or '‘' or '’' or '“' or '”'))
            {
                return false;
            }
        }

        return true;
    }

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c == '\u3000' ? ' ' : c;

    private static char FoldOne(char c) => c switch
    {
        >= 'ァ' and <= 'ヶ' => (char)(c - 0x60),
        '‘' or '’' or '‚' or '‛' or '′' or '`' => '\'',
        '“' or '”' or '„' or '‟' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => c,
    };

    /// <summary>The text with U+FFFD in place of what <see cref="string.Normalize()"/> throws at: lone surrogates and U+FFFE.</summary>
    public static string WellFormed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
