using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>A membership notice cuts the text off unless text follows: sentences do, the page's navigation does not.</summary>
internal static partial class PaywallCut
{
    /// <summary>Letters beside links that are more than a caption of navigation.</summary>
    private const int Sentence = 40;

    /// <summary>Index of the notice that cuts the text off, or null; bare links after it are dropped with it.</summary>
    public static int? Mark(List<string> words, List<FurnitureRule?> matched, string?[] dropped)
    {
        var notice = matched.FindIndex(rule => rule is { Meaning: FurnitureMeaning.Paywall });
        if (notice < 0 || Enumerable.Range(notice, words.Count - notice).Any(i => dropped[i] is null && IsText(words[i])))
        {
            return null;
        }

        var introduced = false;
        for (var i = notice; i < words.Count; i++)
        {
            if (dropped[i] is null && words[i].Length > 0)
            {
                introduced |= Beside(words[i]).Any(char.IsLetter);
                dropped[i] = introduced ? null : "after-paywall";
            }
        }

        return notice;
    }

    private static bool IsText(string words) => words.Contains('。', StringComparison.Ordinal) || Beside(words).Count(char.IsLetter) >= Sentence;

    private static string Beside(string words) => Link().Replace(words, "");

    [GeneratedRegex(@"!?\[[^\[\]]*\]\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
