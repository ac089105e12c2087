using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>A reader without a mouse.</summary>
internal static class Keys
{
    private const int Patience = 200;

    /// <summary>The box at the head of every page, which a script makes one that suggests.</summary>
    public static ILocator SearchBox(this IPage page) => page.GetByRole(AriaRole.Banner).GetByLabel("記事を検索");

    /// <summary>Goes on with Tab until the element has the focus, opening the folds that hide it on the way, once the page is there and nothing in it moves any more.</summary>
    public static async Task TabToAsync(this IPage page, ILocator element)
    {
        await page.WaitForLoadStateAsync();
        await page.UnfoldAsync(element);
        for (var step = 0; step < Patience; step++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await Expect(element).ToBeInViewportAsync();
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached {element}.");
    }

    /// <summary>Opens the folds that hide an element, the outermost first.</summary>
    public static async Task UnfoldAsync(this IPage page, ILocator element)
    {
        var fold = element.Locator("xpath=ancestor::details[not(@open)]/summary");
        while (!await element.IsVisibleAsync() && await fold.CountAsync() > 0)
        {
            await page.TabToAsync(fold.First);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Follows the first link with this text in it.</summary>
    public static async Task FollowAsync(this IPage page, ILocator within, string text)
    {
        await page.TabToAsync(within.Locator("a", new() { HasText = text }).First);
        await page.Keyboard.PressAsync("Enter");
    }
}
