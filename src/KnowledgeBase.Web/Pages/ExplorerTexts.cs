using System.Text.Json;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Pages;

/// <summary>The words that the explorer's scripts say, in the language of the request.</summary>
internal static class ExplorerTexts
{
    private static readonly string[] Edges = ["related_research", "related_article", "inline", "introduces", "wrote", "affiliated"];

    /// <summary>As JSON, for an attribute.</summary>
    public static string Of(Texts texts) => JsonSerializer.Serialize(new
    {
        kinds = Enum.GetNames<NodeKind>().Select(name => name.ToLowerInvariant()).ToDictionary(name => name, texts.NodeKind),
        edges = Edges.ToDictionary(name => name, texts.EdgeKind).Concat([new("same_paper", texts["同じ論文"]), new("shared_author", texts["共通の著者"])]).ToDictionary(),
        loading = texts["図を読み込んでいます…"],
        missing = texts["中心にするものが見つかりません。"],
        failed = texts["読み込めませんでした。ページを読み直してください。"],
        notFound = texts["くわしい内容は、まだ見られません。"],
        nothing = texts["この条件に合うものはありません。条件をゆるめてください。"],
        group = texts["まとまり"],
        unnamed = texts["名前のないまとまり"],
        other = texts["そのほか"],
        noYear = texts["年が不明"],
        links = texts["つながり {0}"],
        counts = texts["{0} 個・線 {1} 本"],
        shown = texts["{1} 件のうち {0} 件"],
        play = texts["再生"],
        stop = texts["停止"],
    });
}
