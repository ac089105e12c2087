using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>A membership notice cuts the text off unless text follows: sentences do, the page's navigation does not.</summary>
internal static partial class PaywallCut
{
    /// <summary>Letters beside links that are more than a caption of navigation.</summary>
    private const int Sentence = 40;

    /// <summary>Index of the notice that cuts the text off, or null; bare links after it are dropped with it.</summary>
    public static int? Mark(List<string> words, List<FurnitureRule?> matched, string?[] dropped)
    {
        var end = Enumerable.Range(0, words.Count).LastOrDefault(i => dropped[i] is null && IsText(words[i]), -1);
        var notice = matched.FindIndex(end + 1, rule => rule is { Meaning: FurnitureMeaning.Paywall });
        if (notice < 0)
        {
            return null;
        }

        var introduced = false;
        for (var i = notice; i < words.Count; i++)
        {
            if (dropped[i] is null && words[i].Length > 0)
            {
                introduced |= Letters.Any(Beside(words[i]));
                dropped[i] = introduced ? null : "after-paywall";
            }
        }

        return notice;
    }

    // A bibliography at the foot is not the text that was cut off, nor is what the site says about membership.
    private static bool IsText(string words) =>
        (words.Contains('。', StringComparison.Ordinal) || Letters.Count(Beside(words)) >= Sentence)
        && !Offer().IsMatch(words) && !LabelLine.IsLabel(words);

    private static string Beside(string words) => words.Contains("](", StringComparison.Ordinal) ? Link().Replace(words, "") : words;

    [GeneratedRegex(@"会員|登録|ログイン|ご?購[入読]|有料|月額|トライアル|決済", RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    [GeneratedRegex(@"!?\[[^\[\]]*\]\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
