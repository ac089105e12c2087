using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

/// <summary>Pages written for these tests, in the structures that sites of each kind have.</summary>
internal static class HtmlPages
{
    /// <summary>Three paragraphs of prose, long enough to be an article.</summary>
    public const string Prose =
        """
        <p>この記事では、検索で得た文書を要約してから回答に使う手法を紹介します。著者らは、長い文書をそのまま渡すと、重要な箇所が埋もれると述べています。</p>
        <p>実験では、三つのデータセットを使い、要約の有無で正答率を比べました。その結果、要約を挟むと、平均で約四ポイント高くなりました。</p>
        <p>一方で、要約の段階で失われる情報もあり、数値を問う質問では差が小さくなりました。著者らは、質問の種類に応じた切り替えを今後の課題としています。</p>
        """;

    public static CapturedDocument Read(string text, string fileName = "page.html") => CaptureFormats.Read(CaptureText.From(fileName, text));

    /// <summary>Reads the elements as the body of an article and gives its Markdown.</summary>
    public static string MarkdownOf(string elements, string head = "")
    {
        var page = $"<!doctype html><html><head>{head}</head><body><article>\n{elements}\n</article></body></html>";
        return string.Join('\n', Read(page).Body.Select(line => line.Text));
    }

    public static string Text(this CapturedDocument document) => string.Join('\n', document.Body.Select(line => line.Text));

    /// <summary>Number of the first line of the body that contains the words.</summary>
    public static int LineOf(this CapturedDocument document, string words) =>
        document.Body.First(line => line.Text.Contains(words, StringComparison.Ordinal)).Number;

    /// <summary>Number of the first line of a text that contains the words.</summary>
    public static int LineIn(string text, string words) =>
        text[..text.IndexOf(words, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
