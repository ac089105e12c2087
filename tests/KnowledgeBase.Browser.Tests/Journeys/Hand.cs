namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>How somebody gets about a page: with the pointer, or with nothing but the keyboard.</summary>
internal sealed class Hand(IPage page, bool keysOnly)
{
    public ILocator Main => page.GetByRole(AriaRole.Main);

    /// <summary>Follows a link or presses a button.</summary>
    public async Task PressAsync(ILocator what)
    {
        if (keysOnly)
        {
            await page.TabToAsync(what);
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await what.ClickAsync();
        }
    }

    public Task PressAsync(AriaRole role, string name) => PressAsync(Main.GetByRole(role, new() { Name = name, Exact = true }).First);

    /// <summary>Writes over what a field holds.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        if (keysOnly)
        {
            await page.TabToAsync(field);
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
        }
        else
        {
            await field.FillAsync(text);
        }
    }

    public async Task ChooseAsync(ILocator input, IEnumerable<FilePayload> files)
    {
        if (keysOnly)
        {
            await page.TabToAsync(input);
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
            await chooser.SetFilesAsync(files);
        }
        else
        {
            await input.SetInputFilesAsync(files);
        }
    }
}
