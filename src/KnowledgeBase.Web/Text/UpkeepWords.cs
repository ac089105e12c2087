using KnowledgeBase.Upkeep;
using KnowledgeBase.Web.Pages.Admin;

namespace KnowledgeBase.Web.Text;

/// <summary>The words for settings and upkeep.</summary>
internal static class UpkeepWords
{
    public static string Task(this Texts texts, UpkeepTask task) => task switch
    {
        UpkeepTask.ReReadAll => texts["すべて読み直す"],
        UpkeepTask.ReReadChanged => texts["古い版で読んだものだけ読み直す"],
        UpkeepTask.RebuildSearch => texts["検索の索引を作り直す"],
        UpkeepTask.LayOutGraph => texts["グラフの配置をやり直す"],
        _ => texts["データベースを点検する"],
    };

    /// <summary>When one wants it, and what it does not touch.</summary>
    public static string Purpose(this Texts texts, UpkeepTask task) => task switch
    {
        UpkeepTask.ReReadAll => texts["保存してある取り込みを、いまの読み取りで読み直します。訂正は保たれます。"],
        UpkeepTask.ReReadChanged => texts["アプリの更新で読み取りが変わったときに使います。訂正は保たれます。"],
        UpkeepTask.RebuildSearch => texts["検索で見つかるはずのものが見つからないときに使います。その間も検索できます。"],
        UpkeepTask.LayOutGraph => texts["いまの配置を捨てて、はじめから並べ直します。見慣れた位置は変わります。"],
        _ => texts["壊れたところ、索引から漏れた記事がないかを調べます。何も変えません。"],
    };

    public static string State(this Texts texts, UpkeepRun run) => run.State switch
    {
        UpkeepState.Waiting => texts["順番を待っています"],
        UpkeepState.Running when run.Total > 0 => texts["{1} 件中 {0} 件まで済みました", texts.Number(run.Done), texts.Number(run.Total)],
        UpkeepState.Running => texts["進行中"],
        UpkeepState.Failed => texts["途中で止まりました。ログに理由があります。直してから、もう一度始めてください。"],
        _ when run.Findings.Count > 0 => texts.Count("{0} 件の問題が見つかりました", run.Findings.Count),
        _ when run.Task == UpkeepTask.CheckDatabase => texts["問題は見つかりませんでした"],
        _ when run.Total > 0 => texts.Count("終わりました（{0} 件）", run.Total),
        _ => texts["終わりました"],
    };

    public static string Source(this Texts texts, SettingShown setting) => setting.Source switch
    {
        SettingSource.File => setting.File!,
        SettingSource.Environment => texts["環境変数"],
        SettingSource.CommandLine => texts["コマンドライン"],
        _ => texts["既定値"],
    };
}
