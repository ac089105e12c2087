using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>A text folded for comparison that still knows where each folded character came from, so that finds can be marked in the original.</summary>
internal sealed class FoldedText
{
    private readonly string _folded;

    private readonly List<int> _starts;

    public FoldedText(string original)
    {
        Original = original;
        var folded = new StringBuilder(original.Length);
        _starts = new List<int>(original.Length + 1);
        for (var at = 0; at < original.Length;)
        {
            // A half-width kana and its voicing mark fold to one character, so whole text elements are folded.
            var length = StringInfo.GetNextTextElementLength(original, at);
            var element = Folding.Fold(original.Substring(at, length));
            _starts.AddRange(Enumerable.Repeat(at, element.Length));
            folded.Append(element);
            at += length;
        }

        _starts.Add(original.Length);
        _folded = folded.ToString();
    }

    public string Original { get; }

    /// <summary>Where any of the terms stands in the original: half-open ranges, sorted, not overlapping, at most <paramref name="limit"/> a term.</summary>
    public IReadOnlyList<(int Start, int End)> Find(IEnumerable<string> terms, int limit)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in terms.SelectMany(term => Occurrences(term).Take(limit)).Order())
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

    private IEnumerable<(int Start, int End)> Occurrences(string term)
    {
        for (var at = IndexOf(term, 0); at >= 0; at = IndexOf(term, at + term.Length))
        {
            yield return (_starts[at], EndOf(at + term.Length));
        }
    }

    private int IndexOf(string term, int from) => _folded.IndexOf(term, from, StringComparison.Ordinal);

    // A term may end inside an element that folds to several characters (㈱ is (株)); the whole element is marked then.
    private int EndOf(int folded)
    {
        while (folded < _folded.Length && _starts[folded] == _starts[folded - 1])
        {
            folded++;
        }

        return _starts[folded];
    }
}
