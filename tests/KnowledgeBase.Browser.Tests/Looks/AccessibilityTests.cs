using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class AccessibilityTests(SampleLibrary library)
{
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions OnlyTargetSize = new()
    {
        ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["target-size"] },
    };

    // The rule is off unless asked for; Lighthouse asks for it, too.
    [Fact]
    public Task WhatIsTouchedOnReadingPagesIsLargeEnough() => library.ReadAsync(Reader.Phone, async window =>
    {
        var broken = new List<string>();
        foreach (var page in PageKinds.OfReading)
        {
            await window.GotoAsync(await library.AddressOfAsync(page));
            await window.EvaluateAsync("() => document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })");
            broken.AddRange((await window.RunAxe(OnlyTargetSize)).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{page}: {node.Html}")));
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
            await window.GotoAsync(await library.AddressOfAsync(page));
            var violations = (await window.RunAxe(OnlyViolations)).Violations;
            broken.AddRange(violations.SelectMany(rule => rule.Nodes.Select(node => $"{page}: {rule.Id} ({rule.Help}): {node.Html}")));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    });
}
