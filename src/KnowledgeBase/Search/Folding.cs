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
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKC))
        {
            folded.Append(FoldOne(char.ToLowerInvariant(c)));
        }

        return folded.ToString();
    }

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
