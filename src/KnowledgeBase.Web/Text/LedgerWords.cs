using System.Globalization;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Web.Text;

/// <summary>Words of the ledger of captures.</summary>
internal static class LedgerWords
{
    public static string Total(this Texts texts, CaptureTotal total) =>
        total.IsCapped ? texts["取り込み {0} 件以上", texts.Number(total.Count)] : texts.Count("取り込み {0} 件", total.Count);

    /// <summary>Why a file was not taken or read. What the disk said of it stays English.</summary>
    /// <param name="sentence">As stored, in English, or the kind of such sentences.</param>
    public static string FileReason(this Texts texts, string sentence) => texts.IsJapanese ? FileReasons.InJapanese(sentence) ?? sentence : sentence;

    /// <summary>By which way a capture came, as the API names it.</summary>
    public static string Route(this Texts texts, string route) => route switch
    {
        "command" => texts["ingest コマンド"],
        "api" => "API",
        "upload" => texts["アップロード"],
        _ => texts["監視フォルダー"],
    };

    public static string Gap(this Texts texts, string gap) => texts.Gap(Enum.TryParse<ReadingGaps>(gap, ignoreCase: true, out var known) ? known : ReadingGaps.None);

    /// <summary>What is missing, or is there.</summary>
    public static string Gap(this Texts texts, ReadingGaps gap) => gap switch
    {
        ReadingGaps.Title => texts["題名"],
        ReadingGaps.Date => texts["日付"],
        ReadingGaps.Paper => texts["論文"],
        ReadingGaps.Identifier => texts["論文の識別子"],
        ReadingGaps.Authors => texts.As("著者", "list"),
        ReadingGaps.Affiliations => texts.As("所属", "list"),
        ReadingGaps.RelatedLinks => texts.As("関連リンク", "list"),
        _ => "",
    };

    /// <summary>How long reading took.</summary>
    public static string Took(this Texts texts, int milliseconds) =>
        milliseconds < 1000 ? texts["{0} ミリ秒", milliseconds] : texts["{0} 秒", (milliseconds / 1000.0).ToString("0.#", CultureInfo.InvariantCulture)];

    /// <summary>A share in percent. One that is nearly whole is not said to be whole, nor one that is nearly nothing to be nothing.</summary>
    public static string Percent(this Texts _, double share) =>
        FormattableString.Invariant($"{(share is 0 or 1 ? share * 100 : Math.Clamp(share * 100, 0.1, 99.9)):0.#}%");

    /// <summary>A day, the week that begins on a day, or a month.</summary>
    public static string Stretch(this Texts texts, ReceivedPer per, ReceivedStretch stretch) => per switch
    {
        ReceivedPer.Month => texts.Date(stretch.First.ToString("yyyy-MM", CultureInfo.InvariantCulture))!,
        ReceivedPer.Week => texts["{0} からの週", texts.Date(stretch.First.ToString("O", CultureInfo.InvariantCulture))],
        _ => texts.Date(stretch.First.ToString("O", CultureInfo.InvariantCulture))!,
    };
}
