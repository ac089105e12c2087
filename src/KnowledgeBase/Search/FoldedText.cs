using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>A text as search sees it that still knows where each letter came from, so that finds can be marked in the original.</summary>
internal sealed class FoldedText
{
    private readonly string squeezed;

    // For each UTF-16 unit of the squeezed text the range of the original that it stands for.
    private readonly List<(int Start, int End)> places;

    public FoldedText(string original)
    {
        Original = original;
        var (folded, starts) = Fold(original);
        var text = new StringBuilder(folded.Length);
        places = new List<(int, int)>(folded.Length);
        foreach (var letter in Letters.Of(folded))
        {
            if (!letter.Joined && text.Length > 0)
            {
                text.Append(' ');
                places.Add(places[^1]);
            }

            var place = (starts[letter.At], EndOf(letter.At, starts));
            places.AddRange(Enumerable.Repeat(place, letter.Rune.Utf16SequenceLength));
            text.Append(letter.Rune.ToString());
        }

        squeezed = text.ToString();
    }

    public string Original { get; }

    /// <summary>Where any of the phrases stands in the original: half-open ranges, sorted, not overlapping, at most <paramref name="limit"/> a phrase.</summary>
    public IReadOnlyList<(int Start, int End)> Find(IEnumerable<SearchPhrase> phrases, int limit)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in phrases.SelectMany(phrase => Occurrences(phrase.Squeezed).Take(limit)).Order())
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private IEnumerable<(int Start, int End)> Occurrences(string phrase)
    {
        for (var at = IndexOf(phrase, 0); at >= 0; at = IndexOf(phrase, at + phrase.Length))
        {
            yield return (places[at].Start, places[at + phrase.Length - 1].End);
        }
    }

    private int IndexOf(string phrase, int from) => squeezed.IndexOf(phrase, from, StringComparison.Ordinal);

    private static (string Folded, List<int> Starts) Fold(string original)
    {
        var folded = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length + 1);
        for (var at = 0; at < original.Length;)
        {
            if (Folding.OfCommon(original[at]) is not '\0' and var common && (at + 1 == original.Length || Folding.OfCommon(original[at + 1]) != '\0'))
            {
                folded.Append(common);
                starts.Add(at++);
                continue;
            }

            // A half-width kana and its voicing mark fold to one character, so whole text elements are folded.
            var length = StringInfo.GetNextTextElementLength(original, at);
            var element = Folding.Fold(original.Substring(at, length));
            starts.AddRange(Enumerable.Repeat(at, element.Length));
            folded.Append(element);
            at += length;
        }

        starts.Add(original.Length);
        return (folded.ToString(), starts);
    }

    // A letter may be one of several that one element folds to (㈱ is (株)); the whole element is marked then.
    private static int EndOf(int at, List<int> starts)
    {
        var start = starts[at];
        while (starts[at] == start && at < starts.Count - 1)
        {
            at++;
        }

        return starts[at];
    }
}
