using static KnowledgeBase.Tests.Articles.Rendering.SafeMarkup;

namespace KnowledgeBase.Tests.Articles.Rendering;

/// <summary>Text that was written to do harm stays text: whatever goes in, only the allow-list comes out, and it reads the same twice.</summary>
public sealed class HostileTextTests
{
    private static readonly Uri Base = new("https://site.example/archives/1?a=b#c");

    public static TheoryData<string> Cases => [.. HostileTexts.All.Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void NothingHarmfulComesOut(string text)
    {
        RenderChecked(text);
        RenderChecked(text, Base);
        RenderChecked("> - a " + text + "\n\n| x | y |\n|-|-|\n| " + text + " | b |\n");
        RenderChecked("<div>\n" + text + "\n</div>\n\n[" + text + "](" + text + " \"" + text + "\")");
    }

    [Fact]
    public void ThereAreManyOfThem() => Assert.True(Cases.Count >= 120);

    [Theory]
    [InlineData("<script>alert(1)</script>a")]
    [InlineData("<style>p{}</style>a")]
    [InlineData("<noscript><img src=https://a.example/x></noscript>a")]
    [InlineData("<iframe src=https://a.example/>b</iframe>a")]
    [InlineData("<svg><text>b</text></svg>a")]
    [InlineData("<math><mi>b</mi></math>a")]
    [InlineData("<template><p>b</p></template>a")]
    [InlineData("<textarea>b</textarea>a")]
    [InlineData("x<!-- b -->a")]
    public void WhatIsNoTextGoesWithItsContent(string text) =>
        Assert.Equal("a", RenderChecked(text).PlainText.TrimStart('x'));

    [Theory]
    [InlineData("a<script>alert(1)")]
    [InlineData("a<!-- b")]
    [InlineData("a<textarea>b **c**")]
    [InlineData("<plaintext>\n\na")]
    public void AnElementThatNeverEndsTakesNothingAlong(string text) =>
        Assert.EndsWith("終わり", RenderChecked(text + "\n\n終わり").PlainText, StringComparison.Ordinal);

    [Fact]
    public void ASlotCannotBeForged()
    {
        var rendered = RenderChecked("a\u0001https://evil.example/\u0002b <b\u0001x\u0002>c</b> [d](https://a.example/\u0002onclick=x) &#1;&#2;");

        Assert.Equal(["https://a.example/onclick=x"], rendered.Html.Addresses());
    }
}
