using System.Globalization;

namespace KnowledgeBase.Web.Text;

/// <summary>Fits labels into drawings, where a line's width must be known before a font is.</summary>
internal static class Labels
{
    private const int LongestWord = 18;

    private const int Ellipsis = 1;

    /// <summary>Lines of at most <paramref name="width"/> full-width characters; the last ends in … when something was left out.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int lines)
    {
        var wrapped = new List<string> { "" };
        var room = width;
        foreach (var element in Elements(text))
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

    // Latin words stay whole as long as they fit a line, closing marks stay with what they close; Japanese may break anywhere else.
    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        var source = StringInfo.GetTextElementEnumerator(text);
        while (source.MoveNext())
        {
            var element = source.GetTextElement();
            if (elements.Count > 0 && (IsClosing(element) || (IsLatin(element[0]) && IsLatin(elements[^1][^1]) && elements[^1].Length < LongestWord)))
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

    private static bool IsLatin(char c) => c is > ' ' and < '\u0250';

    private static bool IsClosing(string element) => "」』）】〕、。，．・ー々？！…".Contains(element, StringComparison.Ordinal) || element == " ";

    private static double WidthOf(string element) => element.Sum(c => c == ' ' ? 0.3 : c < 0x2000 ? 0.56 : 1);
}
