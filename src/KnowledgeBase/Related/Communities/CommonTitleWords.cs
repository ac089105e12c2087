using KnowledgeBase.Search;

namespace KnowledgeBase.Related.Communities;

/// <summary>Words that titles of any field use of themselves: what is done to a subject, and how well, but never the subject.</summary>
internal static class CommonTitleWords
{
    private const string English = """
        ai advances all analysis analyzing application applications approach approaches art artificial automatic based benchmark benchmarks better building case
        challenges comparative comparing comparison comprehensive data dataset datasets deep demystifying design effective effects efficient efficiently empirical enhanced
        enhancing evaluating evaluation experiments exploring fast few framework general generating high human improved improves improving instructions intelligence
        introducing introduction investigating language large learning level long making method methods model modeling modelling models natural network networks neural new
        novel one open optimal optimization optimizing overview paper perspective practical pre-trained pre-training report research results review revisiting scale scaling
        simple small state step strategies study survey system systems task tasks technical technique techniques test text theory training two understanding unified
        unifying using well work world
        """;

    private const string Japanese = """
        論文 研究 研究者 研究者ら 研究成果 手法 方法 方法論 技術 開発 提案 紹介 入門 解説 概要 要約 最新 最初 原点 仕組 基礎 検証 調査 実験 評価 分析 結果 効果 性能 精度 向上 改善 可能 可能性 重要
        課題 問題 必要 今週 今回 報告 報告書 記事 比較 活用 利用 使用 実現 実装 学習 言語 言語モデル 大規模 大規模言語モデル モデル データ タスク システム フレームワーク ベンチマーク
        レベル ケース ポイント まとめ 話 教 名論文 人間 専門家 世界 日本 時代 能力 文脈 答 単語 文章 
        """;

    private static readonly HashSet<string> Words = new($"{English} {Japanese}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold), StringComparer.Ordinal);

    /// <param name="folded">A word as <see cref="Folding.Fold"/> gives it.</param>
    public static bool Contains(string folded) => Words.Contains(folded);
}
