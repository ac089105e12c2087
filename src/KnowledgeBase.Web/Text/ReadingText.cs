using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Rendering;

namespace KnowledgeBase.Web.Text;

/// <summary>What pages add to the text of an article.</summary>
internal static class ReadingText
{
    public static ReadingWords Reading(this Texts texts) => new(
        new BodyWords
        {
            Uncaptured = texts["未収録"],
            UncapturedHint = texts["未収録の記事です。リンク元をまとめたページへ移動します。"],
            Picture = texts["図"],
            PictureAt = host => texts["元の図を開く（{0}）", host],
            Table = texts["表"],
        },
        (date, site) => string.Join(" · ", new[] { texts.Date(date), site }.OfType<string>()));
}
