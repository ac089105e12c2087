using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class MergeTests(SampleLibrary library)
{
    private const string One = "Jason Wei";

    private const string Other = "Denny Zhou";

    [Theory, EveryReader]
    public Task TwoAuthorsAreComparedAndMergedAndThatIsUndone(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var (one, other) = (await library.AuthorAsync(One), await library.AuthorAsync(Other));
        await window.GotoAsync(one);
        await window.GetByRole(AriaRole.Link, new() { Name = "訂正する" }).ClickAsync();
        await window.GetByRole(AriaRole.Searchbox, new() { Name = "別の著者と統合" }).FillAsync("zhou");
        await window.GetByRole(AriaRole.Button, new() { Name = "統合する相手を探す" }).ClickAsync();
        await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Other, Exact = true }).ClickAsync();
        await Expect(window.GetByText("同じ論文に並んで載っている")).ToBeVisibleAsync();
        await Expect(window.GetByText($"{one} は {other} へ転送されます。")).ToBeVisibleAsync();
        await window.GetByLabel("理由（任意）").FillAsync("旅の途中で");
        await window.GetByRole(AriaRole.Button, new() { Name = "統合する", Exact = true }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");

        await window.GotoAsync(one);
        await Expect(window).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{other}$"));
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Other);
        await UndoNewestAsync(window);
        await window.GotoAsync(one);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(One);
    });

    [Fact]
    public Task TheSameGoesByKeyboardAlone() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.AuthorAsync(One));
        await TabToAsync(window, "訂正する");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("を訂正"));
        await TabToAsync(window, "find");
        await window.Keyboard.TypeAsync("denny zhou");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByText("と同じものを探します")).ToBeVisibleAsync();
        await TabToAsync(window, Other);
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByText("並べて比べる").First).ToBeVisibleAsync();
        await TabToAsync(window, "統合する");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");
        await UndoNewestAsync(window);
    });

    [Theory, EveryReader]
    public Task APairIsPutOffAndTakenUpAgain(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync($"/admin/merge?of=author&a={IdOf(await library.AuthorAsync(One))}&b={IdOf(await library.AuthorAsync(Other))}&from=duplicates");
        await window.GetByRole(AriaRole.Button, new() { Name = "後回し" }).ClickAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "後回し" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = One, Exact = true })).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "未判断に戻す" }).ClickAsync();
        await Expect(window.GetByText("後回しにしたものはありません。")).ToBeVisibleAsync();
    });

    private static async Task UndoNewestAsync(IPage window)
    {
        await window.GotoAsync("/admin/corrections");
        await window.GetByRole(AriaRole.Link, new() { Name = "取り消す" }).First.ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "取り消すと変わること" })).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "訂正を取り消す" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");
    }

    // Name or id of what has the focus.
    private static async Task TabToAsync(IPage window, string wanted)
    {
        for (var i = 0; i < 200; i++)
        {
            await window.Keyboard.PressAsync("Tab");
            if (await window.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent.trim()") == wanted)
            {
                return;
            }
        }

        Assert.Fail($"{wanted} cannot be reached with the Tab key.");
    }

    private static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
