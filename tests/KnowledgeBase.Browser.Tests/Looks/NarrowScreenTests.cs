namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class NarrowScreenTests(SampleLibrary library)
{
    /// <summary>Text that its box cuts off, but for lines that are clamped or end in … on purpose, and what is hidden from sight for readers who hear.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('header *, main *, footer *')]
          .filter((element) => {
            const style = getComputedStyle(element);
            return element.childElementCount === 0 && element.textContent.trim() && element.checkVisibility({ checkVisibilityCSS: true })
              && style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.textOverflow !== 'ellipsis' && style.webkitLineClamp === 'none'
              && style.clipPath === 'none' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
          })
          .map((element) => `${location.pathname}: ${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`)
        """;

    /// <summary>Rows that were to become cards and need sideways scrolling all the same.</summary>
    private const string Unstacked = """
        () => [...document.querySelectorAll('table.stacked')].filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1)
          .map((table) => `${location.pathname}: ${table.className} ${table.scrollWidth}`)
        """;

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public Task EveryPageFitsAPhoneWithoutSidewaysScrollingAlsoAtTwiceTheLetters(string language) => library.ReadAsync(Reader.Phone, async window =>
    {
        await window.GotoAsync($"/?lang={language}");
        var faults = new List<string>();
        foreach (var page in Enum.GetValues<PageKind>())
        {
            await window.GotoAsync(await library.AddressOfAsync(page));
            foreach (var letters in new[] { "100%", "200%" })
            {
                await window.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", letters);
                string[] found = [await window.TooWideAsync(), .. await window.EvaluateAsync<string[]>(Cut), .. await window.EvaluateAsync<string[]>(Unstacked)];
                faults.AddRange(found.Where(fault => fault.Length > 0).Select(fault => $"{letters}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    });
}
