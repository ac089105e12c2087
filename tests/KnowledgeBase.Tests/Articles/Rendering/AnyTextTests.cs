using FsCheck;
using FsCheck.Fluent;
using static KnowledgeBase.Tests.Articles.Rendering.SafeMarkup;

namespace KnowledgeBase.Tests.Articles.Rendering;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        .. HostileTexts.All,
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=https://a.example/>", "</a>", "<table>", "</table>", "<tr>",
        "<td>", "</td>", "<caption>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>", "<h1>", "</h1>", "<button>", "</button>", "<svg>", "</svg>",
        "<math>", "<mi>", "<style>", "</style>", "<template>", "</template>", "<select>", "<option>", "</select>", "<form>", "</form>", "<nobr>",
        "<ruby>", "<rt>", "<figure>", "</figure>", "<img src=https://a.example/x>", "<br>", "<font>", "<dd>", "<marquee>", "</marquee>",
        "\n", "\n\n", " ", "    ", "> ", "- ", "1. ", "# ", "*", "**", "_", "~~", "`", "```\n", "|", "\n|-|-|\n", "[", "](", ")", "!", "\"", "'",
        "あ", "、", "https://a.example/x", "http://", "\\", "&amp;", "&lt;", "<", ">", "=", "---\n", "[a]: ", "<!--", "-->", "<think>", "\u0001", "\u0002",
    ];

    [Fact]
    public void AnyStringRendersSafely() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), IsSafe));

    [Fact]
    public void AnyMixtureOfMarkupRendersSafely() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(60),
            Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), IsSafe));

    private static bool IsSafe(string? text)
    {
        RenderChecked(text ?? "");
        return true;
    }
}
