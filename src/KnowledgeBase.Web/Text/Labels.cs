using System.Globalization;

namespace KnowledgeBase.Web.Text;

/// <summary>Fits labels into drawings, where a line's width must be known before a font is.</summary>
internal static class Labels
{
    private const int LongestWord = 18;

    private const int Ellipsis = 1;

    private const double LatinWidth = 0.56;

    /// <summary>Lines of at most <paramref name="width"/> full-width characters; the last ends in … when something was left out.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int lines)
    {
        var wrapped = new List<string> { "" };
        var room = width;
        foreach (var element in Elements(text, Math.Min(LongestWord, (int)(width / LatinWidth))))
        {
            if (WidthOf(element) > room)
            {
                if (wrapped.Count == lines)
                {
                    wrapped[^1] = wrapped[^1].TrimEnd() + "…";
                    break;
                }

                wrapped.Add("");
                room = wrapped.Count == lines ? width - Ellipsis : width;
            }

            wrapped[^1] += element;
            room -= WidthOf(element);
        }

        return wrapped;
    }

    // Latin words stay whole as long as they fit a line, brackets stay with what they hold; Japanese may break anywhere else.
    private static List<string> Elements(string text, int longestWord)
    {
        var elements = new List<string>();
        var source = StringInfo.GetTextElementEnumerator(text);
        while (source.MoveNext())
        {
            var element = source.GetTextElement();
            if (elements.Count > 0 && (IsClosing(element) || IsOpening(elements[^1][^1]) || IsWithinWord(elements[^1], element[0], longestWord)))
            {
                elements[^1] += element;
            }
            else
            {
                elements.Add(element);
            }
        }

        return elements;
    }

    private static bool IsWithinWord(string before, char next, int longestWord) =>
        IsLatin(next) && IsLatin(before[^1]) && before[^1] != '-' && before.Length < longestWord;

    private static bool IsOpening(char c) => "「『（【〔".Contains(c, StringComparison.Ordinal);

    private static bool IsLatin(char c) => c is > ' ' and < '\u0250';

    private static bool IsClosing(string element) => "」』）】〕、。，．・ー々？！…".Contains(element, StringComparison.Ordinal) || element == " ";

    private static double WidthOf(string element) => element.Sum(c => c == ' ' ? 0.3 : c < 0x2000 ? LatinWidth : 1);
}
