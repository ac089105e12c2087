using System.Text;

namespace KnowledgeBase.Benchmarks.Searching;

/// <summary>
/// Sentences that look like those of Japanese articles about research: kanji compounds, loan words, kana, English names, numbers, punctuation of both widths.
/// Words are as unevenly frequent as in real texts (Zipf). The same seed gives the same.
/// </summary>
internal sealed class GeneratedText(int seed)
{
    private static readonly string[] Compounds =
    [
        "推論", "学習", "手法", "評価", "言語", "生成", "性能", "実験", "精度", "提案", "論文", "結果", "問題", "検索", "回答", "知識", "能力", "文脈", "質問", "研究",
        "画像", "事前学習", "強化学習", "深層学習", "大規模言語モデル", "注意機構", "埋め込み", "微調整", "量子化", "蒸留", "拡散モデル", "検索拡張生成", "思考の連鎖", "自己教師", "転移学習",
        "分類", "要約", "翻訳", "対話", "人間", "安全性", "公平性", "頑健性", "計算量", "最適化", "損失関数", "勾配", "収束", "汎化", "過学習", "正則化", "確率", "分布", "仮説", "検証", "比較",
        "分析", "課題", "限界", "応用", "医療", "教育", "金融", "化学", "物理", "数学", "証明", "符号化", "復号", "系列", "時系列", "音声", "動画", "三次元", "点群", "制御", "計画", "探索",
        "記憶", "忘却", "概念", "因果", "統計", "有意差", "被験者", "注釈", "品質", "雑音", "欠損", "外れ値", "異常検知", "推薦", "広告", "利用者", "行動", "感情", "意図", "常識", "幻覚", "々",
    ];

    private static readonly string[] LoanWords =
    [
        "モデル", "データ", "データセット", "トークン", "プロンプト", "タスク", "ベンチマーク", "エージェント", "アーキテクチャ", "パラメータ", "パラメーター", "サーバー", "ユーザー", "メモリ", "レイヤー",
        "トランスフォーマー", "ニューラル・ネットワーク", "ファインチューニング", "ハルシネーション", "アテンション", "スコア", "グラフ", "ノード", "コード", "ツール", "ロボット", "シミュレーション",
        "ﾃﾞｰﾀ", "ヴィジョン", "ハイパーパラメータ", "アブレーション", "インコンテキスト", "ゼロショット", "フューショット", "チェーン", "ソート",
    ];

    private static readonly string[] Latin =
    [
        "LLM", "GPT-4", "GPT-4o", "BERT", "Transformer", "RAG", "LoRA", "CoT", "Llama 2", "Mixtral 8x7B", "ResNet50", "F1", "BLEU", "AI", "NLP", "Vision", "attention", "reasoning", "language models",
        "chain-of-thought", "in-context learning", "self-consistency", "OpenAI", "Google DeepMind", "Stanford", "résumé", "naïve Bayes", "C++", "Python", "ＡＰＩ", "q-learning", "AdamW", "state-of-the-art",
    ];

    private static readonly string[] Joints = ["の", "を", "は", "が", "に", "で", "と", "も", "や", "から", "まで", "では", "による", "における", "に対する", "を用いた", "として", "という", "ための"];

    private static readonly string[] Ends =
    [
        "が示された。", "を提案している。", "と報告されています。", "が向上しました。", "についても議論する。", "ことがわかった。", "は今後の課題である。", "を比較した（表1）。", "に注意が必要です！", "でしょうか？",
        "が重要だと著者らは述べている。", "を超える。", "ようになった。", "とはいえない。", "、つまり「万能」ではない。",
    ];

    private readonly Random random = new(seed);

    /// <summary>A sentence of some 40 letters.</summary>
    public string Sentence()
    {
        var text = new StringBuilder();
        for (var words = random.Next(3, 7); words > 0; words--)
        {
            text.Append(Word()).Append(words > 1 ? Of(Joints) : "").Append(random.Next(8) == 0 ? "、" : "");
        }

        return text.Append(Of(Ends)).ToString();
    }

    /// <summary>Sentences of some <paramref name="letters"/> letters in all, in paragraphs.</summary>
    public string Text(int letters)
    {
        var text = new StringBuilder();
        while (text.Length < letters)
        {
            text.Append(Sentence()).Append(random.Next(5) == 0 ? "\n" : "");
        }

        return text.ToString();
    }

    /// <summary>A title of an article.</summary>
    public string Title() => $"{Word()}{Of(Joints)}{Word()}{Of(Joints)}{Of(Compounds)}";

    /// <summary>A title of a paper.</summary>
    public string PaperTitle() => $"{Capital(Rare())} {Of(Latin)} for {Capital(Rare())}: {Rare()} {Rare()} with {Of(Latin)}";

    /// <summary>A name in Latin letters; some 40,000 of them, the first ones far more frequent.</summary>
    public string Person() => $"{Capital(Syllables(random.Next(2, 4)))} {Capital(Syllables(2))}";

    private string Word() => random.Next(20) switch
    {
        < 12 => Of(Compounds),
        < 16 => Of(LoanWords),
        < 18 => Of(Latin),
        18 => random.Next(2, 4000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Rare(),
    };

    private string Rare() => Syllables(random.Next(2, 5));

    private string Syllables(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"{"bdfghjkmnprstwy"[random.Next(15)]}{"aeiou"[random.Next(5)]}"));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // The r-th word of a list comes about 1/r as often as the first.
    private string Of(string[] words) => words[(int)Math.Min(words.Length - 1, Math.Pow(words.Length + 1, random.NextDouble()) - 1)];
}
