namespace KnowledgeBase.Web.Text;

/// <summary>What error pages say: what happened, and what to do.</summary>
internal static class ErrorWords
{
    public static string ErrorTitle(this Texts texts, int code) => code switch
    {
        401 => texts["ログインが必要です"],
        403 => texts["このアカウントではできません"],
        404 => texts["見つかりません"],
        408 => texts["送信が途中で止まりました"],
        413 => texts["大きすぎます"],
        429 or 503 => texts["混み合っています"],
        >= 500 => texts["問題が起きました"],
        _ => texts["要求を処理できません"],
    };

    /// <param name="largest">Most bytes that the address which was asked for takes.</param>
    public static string ErrorAdvice(this Texts texts, int code, long largest) => code switch
    {
        400 => texts["送られたものを受け取れませんでした。何も変わっていません。フォームが古くなっていることがあります。前のページを読み込み直して、もう一度送ってください。"],
        401 => texts["ログインの期限が切れたため、受け取れませんでした。何も変わっていません。別の画面でログインしてから、このページを再読み込みしてください。同じものがもう一度送られます。"],
        403 => texts["そのための権限がありません。必要なら、管理者に役割を変えてもらってください。"],
        408 => texts["送信に時間がかかりすぎました。途中で切れたものは残っていません。接続を確かめて、もう一度送ってください。"],
        409 => texts["このアップロードには、もうファイルを加えられません。アップロードのページから、新しく始めてください。"],
        413 => texts["1 回に送れるのは {0} までです。何も取り込まれていません。いくつかに分けて、もう一度送ってください。", texts.Size(largest)],
        429 => texts["短い間に何度も求められました。少し待って、もう一度お試しください。"],
        503 => texts["いま、ほかの送信を受け取っています。少し待って、もう一度お試しください。"],
        >= 500 => texts["ページを表示できませんでした。こちら側の問題です。少し待って、もう一度お試しください。"],
        _ => texts["このアドレスはその方法では開けません（{0}）。", code],
    };
}
