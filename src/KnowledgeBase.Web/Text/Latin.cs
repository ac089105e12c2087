using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Text;

/// <summary>Tells Latin texts from Japanese ones.</summary>
internal static partial class Latin
{
    /// <summary><c>ja</c> for text with Japanese letters, else <c>en</c>: for the attribute by which readers pronounce and break it rightly, whatever the page's language.</summary>
    public static string Language(string text) => text.Any(c => c >= '\u3040') ? "ja" : "en";

    /// <summary>A sentence that quotes Japanese, with what it quotes marked as such.</summary>
    public static IHtmlContent Marked(string sentence)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in JapaneseRuns().Split(sentence))
        {
            _ = Language(piece) == "ja" ? html.AppendHtml("<span lang=\"ja\">").Append(piece).AppendHtml("</span>") : html.Append(piece);
        }

        return html;
    }

    [GeneratedRegex(@"([\u3001-\u9fff\uf900-\ufaff\uff01-\uffef]+)")]
    private static partial Regex JapaneseRuns();
}
