namespace KnowledgeBase.Web.Text;

/// <summary>Where a best date comes from, in words.</summary>
internal static class DateWords
{
    /// <summary>What stands beside the date where it is no printed one, else null; and a sentence for whoever points at it.</summary>
    /// <param name="source">As <see cref="Articles.ArticleSummary.BestDateSource"/> has it.</param>
    public static (string? Mark, string? Why) Of(Texts texts, string? source) => source switch
    {
        "text" => (null, texts["ページの中に書かれた日付です"]),
        "front-matter" => (null, texts["取り込みファイルに書かれた公開日です"]),
        "corrected" => (null, texts["人が訂正した日付です"]),
        "image-path" => (texts["画像から推定"], texts["最初の画像の保存先から推定した日付です"]),
        "arxiv-id" => (texts["arXiv から推定"], texts["論文の arXiv 番号の月から推定した日付です"]),
        "captured" => (texts["取り込み日"], texts["日付の記載がないため、取り込んだ日を示しています"]),
        _ => (null, null),
    };
}
