using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class KeyboardTests(SampleLibrary library)
{
    /// <summary>What has the focus, or "" when nothing shows that it has.</summary>
    private const string Focused = """
        () => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const drawn = [...element.querySelectorAll('svg *, circle, rect, path')].some((shape) => parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
          return outlined || drawn ? `${element.tagName} ${element.textContent.trim()}` : '';
        }
        """;

    [Fact]
    public Task TheFirstTabReachesTheSkipLinkWhichLeadsPastTheHead() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/");
        await window.Keyboard.PressAsync("Tab");
        var skip = window.GetByRole(AriaRole.Link, new() { Name = "本文へ移動" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await window.Keyboard.PressAsync("Tab");
        Assert.True(await window.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    });

    [Theory]
    [InlineData(PageKind.Start)]
    [InlineData(PageKind.Article)]
    [InlineData(PageKind.GraphAroundAnArticle)]
    public Task WhateverTabReachesCanBeSeenToHaveTheFocus(PageKind page) => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.AddressOfAsync(page));
        var reached = new HashSet<string>();
        for (var step = 0; step < 40; step++)
        {
            await window.Keyboard.PressAsync("Tab");
            var focused = await window.EvaluateAsync<string>(Focused);
            Assert.False(focused.Length == 0, $"Nothing shows the focus after {string.Join("; ", reached)}");
            await Expect(window.Locator(":focus")).ToBeInViewportAsync();
            reached.Add(focused);
        }

        Assert.True(reached.Count > 20, string.Join('\n', reached));
    });

    [Fact]
    public Task AnArticleIsFoundAndOpenedWithoutAMouse() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/");
        for (var step = 0; step < 3; step++)
        {
            await window.Keyboard.PressAsync("Tab");
        }

        await window.Keyboard.TypeAsync("雑音");
        await window.Keyboard.PressAsync("Enter");
        var found = window.GetByRole(AriaRole.Link, new() { Name = "雑音から絵を彫り出す" });
        await found.FocusAsync();
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByTestId("article-body")).ToBeVisibleAsync();
    });
}
