using System.Text;
using System.Xml;

namespace KnowledgeBase.Exports.Graphs;

/// <summary>Makes any text one that XML 1.0 may hold.</summary>
internal static class XmlText
{
    /// <summary>The text without control characters, lone surrogates and the like, which no escape makes legal (XML 1.0, 2.2).</summary>
    public static string Legal(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
        }

        return kept.ToString();
    }
}
