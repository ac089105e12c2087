using System.Collections.Concurrent;
using KnowledgeBase.Browser.Tests.Looks;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>Suggestions below the search box, as they come while one types.</summary>
[Collection(SampleLibrary.Name)]
public sealed class SuggestionTests(SampleLibrary library)
{
    private const string Address = "**/api/v1/suggest?*";

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.WideDark)]
    [InlineData(Reader.Phone)]
    [InlineData(Reader.PhoneDark)]
    public Task AnOpenListBreaksNoAccessibilityRule(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await TypeAsync(window, "model");
        await window.Keyboard.PressAsync("ArrowDown");
        await Expect(Options(window).First).ToHaveAttributeAsync("aria-selected", "true");
        await window.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"Suggestions-{reader}.png") });
        Assert.Empty(await window.BrokenRulesAsync());
    });

    [Fact]
    public Task ArrowsGoRoundAndTheBoxSaysWhichOneIsMeant() => library.ReadAsync(Reader.Wide, async window =>
    {
        await TypeAsync(window, "model");
        var last = await Options(window).CountAsync() - 1;
        foreach (var (key, chosen) in new[] { ("ArrowDown", 0), ("ArrowUp", last), ("ArrowDown", 0), ("ArrowDown", 1) })
        {
            await window.Keyboard.PressAsync(key);
            await Expect(Options(window).Nth(chosen)).ToHaveAttributeAsync("aria-selected", "true");
            await Expect(window.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
            await Expect(window.SearchBox()).ToHaveAttributeAsync("aria-activedescendant", $"suggestion-{chosen}");
        }

        await Expect(window.SearchBox()).ToHaveValueAsync("model");
        await Expect(window.SearchBox()).ToBeFocusedAsync();
    });

    [Fact]
    public Task EnterOpensTheChosenOneAndSearchesWhenNoneIs() => library.ReadAsync(Reader.Wide, async window =>
    {
        await TypeAsync(window, "model");
        await window.Keyboard.PressAsync("ArrowDown");
        var page = await Options(window).First.GetAttributeAsync("data-url");
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync(page!);
        await TypeAsync(window, "model");
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync("/?q=model");
    });

    [Fact]
    public Task EscapeClosesTheListFirstAndLeavesTheWords() => library.ReadAsync(Reader.Wide, async window =>
    {
        await TypeAsync(window, "model");
        await window.Keyboard.PressAsync("Escape");
        await Expect(List(window)).ToBeHiddenAsync();
        await Expect(window.SearchBox()).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(window.SearchBox()).ToBeFocusedAsync();
        await Expect(window.SearchBox()).ToHaveValueAsync("model");
        await window.Keyboard.PressAsync("Escape");
        await Expect(window.SearchBox()).Not.ToBeFocusedAsync();
    });

    [Fact]
    public Task ThePointerOpensOneAndLeavingTheBoxClosesTheList() => library.ReadAsync(Reader.Wide, async window =>
    {
        await TypeAsync(window, "model");
        await window.Keyboard.PressAsync("Tab");
        await Expect(List(window)).ToBeHiddenAsync();
        await TypeAsync(window, "model");
        var page = await Options(window).Nth(1).GetAttributeAsync("data-url");
        await Options(window).Nth(1).ClickAsync();
        await window.WaitForURLAsync(page!);
    });

    [Fact]
    public Task WhatAnInputMethodIsAtWorkOnIsNotLookedForUntilItIsDone() => library.ReadAsync(Reader.Wide, async window =>
    {
        var asked = new ConcurrentQueue<string>();
        window.Request += (_, request) =>
        {
            if (request.Url.Contains("/suggest?", StringComparison.Ordinal))
            {
                asked.Enqueue(Uri.UnescapeDataString(new Uri(request.Url).Query));
            }
        };
        await TypeAsync(window, "model");
        asked.Clear();
        var keyboard = await window.Context.NewCDPSessionAsync(window);
        foreach (var composed in new[] { "す", "すい", "すいろん", "推論" })
        {
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = composed, ["selectionStart"] = composed.Length, ["selectionEnd"] = composed.Length });
        }

        await Expect(List(window)).ToBeHiddenAsync();
        foreach (var key in new[] { "ArrowDown", "Enter" })
        {
            // What the input method takes for itself; https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
            await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = key, ["windowsVirtualKeyCode"] = 229 });
        }

        await window.WaitForTimeoutAsync(500);
        Assert.Empty(asked);
        Assert.DoesNotContain("q=", window.Url, StringComparison.Ordinal);
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "推論" });
        await Expect(window.SearchBox()).ToHaveValueAsync("model推論");
        await WaitAsync(() => !asked.IsEmpty);
        Assert.Equal(["?q=model推論"], asked);
    });

    [Fact]
    public Task TypingWaitsForNoAnswer() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.RouteAsync(Address, _ => Task.Delay(Timeout.Infinite));
        await window.GotoAsync("/");
        await window.SearchBox().FocusAsync();
        foreach (var letter in "attention model")
        {
            await window.Keyboard.TypeAsync($"{letter}", new() { Delay = 40 });
        }

        await Expect(window.SearchBox()).ToHaveValueAsync("attention model");
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync("/?q=attention+model");
    });

    [Fact]
    public Task AnAnswerThatComesTooLateIsNotShown() => library.ReadAsync(Reader.Wide, async window =>
    {
        var second = new TaskCompletionSource();
        await window.RouteAsync(Address, async route =>
        {
            var words = Uri.UnescapeDataString(new Uri(route.Request.Url).Query)["?q=".Length..];
            await (words == "mo" ? second.Task : Task.CompletedTask);
            try
            {
                await route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"items":[{"kind":"paper","text":"about {{words}}","url":"/papers"}]}""" });
            }
            catch (PlaywrightException) when (words == "mo")
            {
                // The page has given it up, as it should.
            }
        });
        await window.GotoAsync("/");
        await window.SearchBox().FocusAsync();
        await window.RunAndWaitForRequestAsync(() => window.Keyboard.TypeAsync("mo"), Address);
        await window.Keyboard.TypeAsync("del");
        await Expect(Options(window)).ToHaveTextAsync(["about model 論文"]);
        second.SetResult();
        await window.WaitForTimeoutAsync(300);
        await Expect(Options(window)).ToHaveTextAsync(["about model 論文"]);
    });

    [Fact]
    public Task SuggestionsThatFailAreNoLoss() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.RouteAsync(Address, route => route.AbortAsync());
        await window.GotoAsync("/");
        await window.SearchBox().FocusAsync();
        await window.RunAndWaitForRequestAsync(() => window.Keyboard.TypeAsync("model"), Address);
        await Expect(List(window)).ToBeHiddenAsync();
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync("/?q=model");
    });

    private static ILocator List(IPage window) => window.Locator("#suggestions");

    private static ILocator Options(IPage window) => window.GetByRole(AriaRole.Option);

    private static async Task TypeAsync(IPage window, string words)
    {
        await window.GotoAsync("/");
        await window.SearchBox().FocusAsync();
        await window.Keyboard.TypeAsync(words);
        await Expect(List(window)).ToBeVisibleAsync();
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 100 && !condition(); tries++)
        {
            await Task.Delay(50);
        }
    }
}
