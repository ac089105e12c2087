using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Reading;

/// <summary>
/// Captures of about 5 KB as Readability + Turndown scripts write them, made up from sentences of our own: front matter, share bar,
/// bibliography, contents list, sections with glossary links and pictures, related links, foot of the page. The same number gives the same.
/// </summary>
internal static class GeneratedCaptures
{
    private const int Bytes = 5 * 1024;

    private const string Site = "https://papers-digest.example";

    private static readonly string[] Sentences =
    [
        "この研究では、長い文書を短い断片に分けて検索する方法と、文書全体を一度に読ませる方法とを同じ条件で比べています。",
        "モデルの大きさを変えても順位は入れ替わらず、差が出たのは質問の種類でした。",
        "実験には公開されている三つのデータセットが使われ、評価は人手と自動の両方で行われました。",
        "著者らは、手順を言葉にさせるだけで正答率が 12.5% 上がったと報告しています。",
        "一方で、計算の途中に誤りがあっても最後の答えだけは合っている例が少なくありません。",
        "学習には 8 枚の GPU を 3 日間使い、追加の注釈は必要としませんでした。",
        "比較の対象は GPT-4、Llama 2、そして同じデータで学習した小さなモデルです。",
        "提案手法は二つの段階からなり、前半で候補を広く集め、後半で互いに矛盾するものを落とします。",
        "結果の解釈には注意が要ります。問題文の言い回しを少し変えるだけで、得点が大きく動くためです。",
        "注意機構の重みを図にすると、文の初めと終わりに偏る傾向がはっきりと見て取れます。",
        "現場で使うときは、まず小さな範囲で試し、うまくいかない例を集めてから広げるのがよいでしょう。",
        "コードと学習済みの重みは公開されており、手元の環境でも同じ数値を確かめることができます。",
    ];

    private static readonly string[] Subjects = ["検索拡張生成", "思考の連鎖", "指示への追従", "長文の要約", "表の読み取り", "対話の一貫性", "道具の利用", "自己評価"];

    /// <summary>UTF-8 bytes of capture <paramref name="number"/>, 0 and up.</summary>
    public static byte[] Create(int number)
    {
        var text = new StringBuilder();
        Opening(text, number);
        for (var section = 1; Encoding.UTF8.GetByteCount(text.ToString()) < Bytes - 900; section++)
        {
            Section(text, number, section);
        }

        Foot(text, number);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Opening(StringBuilder text, int number)
    {
        var subject = Of(Subjects, number);
        var arxiv = string.Create(CultureInfo.InvariantCulture, $"{2301 + (number % 12)}.{10000 + number}");
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            source_url: "{Site}/archives/{50000 + number}"
            captured_at: "2026-01-18T13:{number % 60:00}:31.481Z"
            title: "大規模言語モデルの「{subject}」はどこまで頼れるか 第{number}回 - PAPERS DIGEST"
            category: "unknown"
            is_premium: false
            publish_date: "2025-03-08T21:08:44+09:00"
            conversion_method: "Readability+Turndown"
            ---

            2024.04.022025.12.21

            [クリップする]()

            ![]({Site}/wp-content/uploads/2024/04/AIDB_{number}-1024x576.jpg)

            {Sentence(number)}{Sentence(number + 1)}

            **参照論文情報**

            *   タイトル：How Far Can We Trust Language Models? Part {number}
            *   著者：Aiko Tanaka, Jean-Luc Moreau, Priya Natarajan, Tomás Novák et al.
            *   所属：University of Examples, Sample Institute of Technology
            *   URL：[https://doi.org/10.48550/arXiv.{arxiv}](https://doi.org/10.48550/arXiv.{arxiv})

            **本記事の関連研究**：[{subject}を小さなモデルで実現する方法]({Site}/archives/{50000 + ((number * 7) % 400)})

            目次

            *   [背景]({Site}/archives/{50000 + number}#h1)
            *   [実験]({Site}/archives/{50000 + number}#h2)


            """);
    }

    private static void Section(StringBuilder text, int number, int section)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {section}\\. {Of(Subjects, number + section)}の検証\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Sentence(number + (3 * section))}**{Sentence(number + (5 * section))}**{Sentence(section)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"[LLM]({Site}/archives/{100 + section} \"大規模言語モデル\")については、{Sentence(number + section)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"![図{section}]({Site}/wp-content/uploads/2024/04/figure-{section}.png)\n\n");
        text.Append(CultureInfo.InvariantCulture, $"*   {Sentence(number + (7 * section))}\n*   {Sentence(number + (2 * section))}\n\n");
        if (section % 2 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"**関連研究**：[{Of(Subjects, section)}の最新動向]({Site}/archives/{50000 + ((number * 11) % 400)})\n\n");
        }
    }

    private static void Foot(StringBuilder text, int number) => text.Append(CultureInfo.InvariantCulture, $"""
        プレミアム会員限定コンテンツです

        閲覧には、アカウント作成後の決済が必要です。

        *   全記事・論文コンテンツを無制限で閲覧可能
        *   平日毎日更新、専門家による最新リサーチを配信

        [プレミアム会員について]({Site}/premium-visitor)

        [PREV 前の記事]({Site}/archives/{49999 + number}) [NEXT 次の記事]({Site}/archives/{50001 + number})

        Copyright © Papers Digest. All rights reserved.

        """);

    private static string Sentence(int number) => Of(Sentences, number);

    private static string Of(string[] some, int number) => some[number % some.Length];
}
