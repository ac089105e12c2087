namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class AccessibilityTests(SampleLibrary library)
{
    private static readonly PageKind[] NotThere = [PageKind.NotFound, PageKind.DeadSetupLink, PageKind.DeletedArticle];

    // The rule is off unless asked for; Lighthouse asks for it, too.
    [Fact]
    public Task WhatIsTouchedOnReadingPagesIsLargeEnough() => library.ReadAsync(Reader.Phone, async window =>
    {
        var broken = new List<string>();
        foreach (var page in PageKinds.OfReading)
        {
            await window.GotoAsync(await library.AddressOfAsync(page));
            await window.EvaluateAsync("() => document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })");
            broken.AddRange((await window.BrokenRulesAsync("target-size")).Select(fault => $"{page}: {fault}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    });

    [Theory]
    [InlineData(Reader.Wide, "ja")]
    [InlineData(Reader.WideDark, "en")]
    [InlineData(Reader.Phone, "ja")]
    public Task NoPageBreaksAnAccessibilityRule(Reader reader, string language) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync($"/?lang={language}");
        var broken = new List<string>();
        foreach (var page in Enum.GetValues<PageKind>())
        {
            var address = await library.AddressOfAsync(page);
            var answer = await window.GotoAsync(address);
            Assert.True(address.Length > 0 && answer!.Ok != NotThere.Contains(page), $"{page}: {answer!.Status} {address}");
            broken.AddRange((await window.BrokenRulesAsync()).Select(fault => $"{page}: {fault}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    });
}
