namespace KnowledgeBase.Browser.Tests.Journeys;

internal static class Fold
{
    /// <summary>Unfolds what stands open on a wide screen and is folded on a phone.</summary>
    public static async Task OpenAsync(IPage window, Reader reader, string name)
    {
        if (reader.IsPhone())
        {
            await window.Locator("summary", new() { HasText = name }).First.ClickAsync();
        }
    }
}
