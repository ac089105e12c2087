using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class CorrectionTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task WhatAPersonPutsRightHoldsUntilItIsTakenBack(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.PaperAsync("Chain-of-Thought Prompting"));
        await window.GetByRole(AriaRole.Link, new() { Name = "訂正する" }).ClickAsync();
        var date = window.Locator("form", new() { HasText = "発表日" });
        await date.GetByRole(AriaRole.Textbox).FillAsync("2001-02");
        await date.GetByRole(AriaRole.Button, new() { Name = "先に、変わることを見る" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "「発表日」を決めると変わること" })).ToBeVisibleAsync();
        await window.Locator(".foretold").GetByRole(AriaRole.Button, new() { Name = "この値に決める" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");
        await window.GetByRole(AriaRole.Link, new() { Name = "ページを見る" }).ClickAsync();
        await Expect(window.GetByText("発表 2001年2月")).ToBeVisibleAsync();

        await window.GetByRole(AriaRole.Link, new() { Name = "訂正する" }).ClickAsync();
        await window.GetByRole(AriaRole.Navigation, new() { Name = "管理" }).GetByRole(AriaRole.Link, new() { Name = "訂正", Exact = true }).ClickAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "取り消す" }).First.ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "訂正を取り消す" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");
        await window.GotoAsync(await library.PaperAsync("Chain-of-Thought Prompting"));
        await Expect(window.GetByText("発表 2022年1月")).ToBeVisibleAsync();
    });
}
