using System.Text;
using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// A glossary plug-in turns letters of a name into a link, and the clipper sets spaces around it: <c>Kim [svm](…) oto</c> is Kimsvmoto.
/// A space stays where the letters after it are capital, since there a new word begins.
/// </summary>
internal static class GlossaryNames
{
    /// <summary>The end of the line's text from a place on, with such links joined to the letters around them.</summary>
    public static string Joined(TextLine line, int from)
    {
        var text = new StringBuilder();
        var at = from;
        foreach (var link in line.Links.Where(link => link.Title is not null && !link.IsBare && link.Start >= from && link.Start + link.Text.Length <= line.Text.Length))
        {
            text.Append(line.Text, at, Math.Max(0, link.Start - at));
            if (link.Text.Length > 0 && char.IsLower(link.Text[0]))
            {
                TrimEnd(text);
            }

            text.Append(link.Text);
            at = Math.Max(at, link.Start + link.Text.Length);
            at += GoesOn(line.Text.AsSpan(at)) ? 1 : 0;
        }

        return text.Append(line.Text, at, Math.Max(0, line.Text.Length - at)).ToString();
    }

    private static void TrimEnd(StringBuilder text)
    {
        if (text.Length > 1 && text[^1] == ' ' && char.IsLetter(text[^2]))
        {
            text.Length--;
        }
    }

    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && rest[0] == ' ' && char.IsLower(rest[1])
        && !rest.StartsWith(" et al", StringComparison.Ordinal) && !rest.StartsWith(" and ", StringComparison.Ordinal);
}
