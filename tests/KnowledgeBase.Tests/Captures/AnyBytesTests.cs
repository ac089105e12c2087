using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Tests.Captures;

public sealed class AnyBytesTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "title: ", "source_url: https://e.example/archives/1\n", "\n", "\n\n", "**参照論文情報**\n\n", "*   タイトル：", "著者：A, B et al.\n", "URL：https://arxiv.org/abs/2401.00001\n",
        "**本記事の関連研究**：", "[記事](https://e.example/archives/2)", "## 見出し\n", "![](data:image/png;base64,AAAA)", "<script>", "<div>", "</div>", "<!doctype html>", "|", "- ", "```\n", "\t", "目次\n", "\uFEFF", "4\n3\n", "プレミアム会員限定コンテンツです\n", "『", "』", "：", "本文です。",
    ];

    [Fact]
    public void GiveAnOutcomeAndTheSameOneEachTime() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Outcome(bytes) == Outcome(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void MadeOfPiecesOfCapturesGiveAnOutcomeAndTheSameOneEachTime()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))).ToArbitrary();
        Prop.ForAll(texts, bytes => Outcome(bytes) == Outcome(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static string Outcome(byte[] bytes)
    {
        var (prepared, reason) = PreparedCapture.From("any.md", bytes);
        return prepared is null ? reason! : $"{prepared.Key} {prepared.TextHash} {prepared.Html.Stored} {prepared.Article.Papers.Count} {prepared.Article.Related.Count}";
    }
}
