using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>A page captured twice carries the first capture's front matter within its body; under a rule its lines would look like headings.</summary>
internal static partial class RepeatedFrontMatter
{
    private const int MostLines = 40;

    public static void Mark(IReadOnlyList<SourceLine> body, bool[] code, string?[] dropped)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (!code[i] && IsFence(body[i]) && End(body, i) is var end && end > i + 2)
            {
                Array.Fill(dropped, "front-matter", i, end - i + 1);
                i = end;
            }
        }
    }

    // At least two lines of keys and nothing else but lists under them.
    private static int End(IReadOnlyList<SourceLine> body, int start)
    {
        for (var i = start + 1; i < body.Count && i <= start + MostLines; i++)
        {
            if (IsFence(body[i]))
            {
                return i;
            }

            if (!KeyOrItem().IsMatch(body[i].Text))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsFence(SourceLine line) => line.Text.TrimEnd() == "---";

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z_]{1,30}:(?:\s.*)?|\s+- .*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOrItem();
}
