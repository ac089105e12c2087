using System.Text.Json;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Pages;

/// <summary>The words that the explorer's scripts say, in the language of the request.</summary>
internal static class ExplorerTexts
{
    /// <summary>As JSON, for an attribute.</summary>
    public static string Of(Texts texts) => JsonSerializer.Serialize(new
    {
        kinds = Enum.GetNames<NodeKind>().Select(name => name.ToLowerInvariant()).ToDictionary(name => name, texts.NodeKind),
        edges = Enum.GetValues<EdgeKind>().Select(kind => kind.Print()).ToDictionary(name => name, texts.EdgeKind),
        loading = texts["図を読み込んでいます…"],
        missing = texts["中心にするものが見つかりません。"],
        failed = texts["読み込めませんでした。ページを読み直してください。"],
        notFound = texts["くわしい内容は、まだ見られません。"],
        nothing = texts["この条件に合うものはありません。条件をゆるめてください。"],
        group = texts["まとまり"],
        around = texts["「{0}」の周辺"],
        other = texts["そのほか"],
        noYear = texts["年が不明"],
        links = texts["つながり {0}"],
        counts = texts["{0} 個・線 {1} 本"],
        shown = texts["{1} 件のうち {0} 件"],
        play = texts["再生"],
        stop = texts["停止"],
    });
}
