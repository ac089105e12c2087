using System.Globalization;

namespace KnowledgeBase.Web.Text;

/// <summary>Fits labels into drawings, where a line's width must be known before a font is.</summary>
internal static class Labels
{
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
                room = width;
            }

            wrapped[^1] += element;
            room -= WidthOf(element);
        }

        return wrapped;
    }

    // Latin words stay whole unless one alone is wider than the line could be; Japanese may break anywhere.
    private static IEnumerable<string> Elements(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.All(char.IsAscii) && word.Length < 20)
            {
                yield return word + " ";
                continue;
            }

            foreach (var element in StringInfoElements(word))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<string> StringInfoElements(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static double WidthOf(string element) => element.Sum(c => c == ' ' ? 0.3 : c < 0x2000 ? 0.56 : 1);
}
