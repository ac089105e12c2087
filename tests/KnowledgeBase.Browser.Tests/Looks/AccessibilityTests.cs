using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class AccessibilityTests(SampleLibrary library)
{
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.WideDark)]
    [InlineData(Reader.Phone)]
    public Task NoPageBreaksAnAccessibilityRule(Reader reader) => library.ReadAsync(reader, async window =>
    {
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
