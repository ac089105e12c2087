using KnowledgeBase.Captures;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class SayTests(SampleLibrary library)
{
    private const string Tag = "途中式";

    [Theory, EveryReader]
    public Task APieceOfACaptureIsSaidToBeATagAndThatOutlivesReadingAgain(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var article = await library.ArticleAsync("答えの前に途中式");
        await window.GotoAsync(await library.CaptureOfAsync(article));
        await ChooseAsync(window, reader);
        await Expect(window.GetByLabel("原文の文字")).ToHaveValueAsync(Tag);
        await window.GetByLabel("項目", new() { Exact = true }).SelectOptionAsync("Tag");
        await window.GetByRole(AriaRole.Button, new() { Name = "変わることを見る" }).ClickAsync();
        await Expect(window.GetByText("どの規則も、この項目を見つけていません。")).ToBeVisibleAsync();
        await Expect(window.Locator("ins", new() { HasText = Tag })).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "訂正する" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");

        await ReadAgainAsync();
        await window.GotoAsync($"/?tag={Tag}");
        await Expect(window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("答えの前に途中式") }).First).ToBeVisibleAsync();

        await window.GotoAsync($"/admin/correct{article.Replace("articles", "article", StringComparison.Ordinal)}");
        await window.Locator("li", new() { HasText = Tag }).Locator(".lock").GetByRole(AriaRole.Link, new() { Name = "取り消す" }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "訂正を取り消す" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");
    });

    // With scripts what is selected comes into the form by itself; without, it is typed.
    private static async Task ChooseAsync(IPage window, Reader reader)
    {
        if (reader == Reader.WithoutJavaScript)
        {
            await window.GetByLabel("原文の文字").FillAsync(Tag);
            return;
        }

        await window.EvaluateAsync("""
            tag => {
              const walk = document.createTreeWalker(document.querySelector('.capture-lines'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(tag);
                if (at >= 0 && walk.currentNode.parentElement.closest('.line-text')) {
                  document.getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + tag.length);
                  return;
                }
              }
            }
            """, Tag);
        await Expect(window.GetByLabel("行", new() { Exact = true })).Not.ToHaveValueAsync("");
    }

    private async Task ReadAgainAsync()
    {
        await using var scope = library.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReReadCaptures>().RunAsync(changedOnly: false, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<KnowledgeBase.Captures.Ingestion.IngestionSignal>().Raise();
        for (var i = 0; i < 600 && (await library.CountsAsync()).Pending > 0; i++)
        {
            await Task.Delay(100);
        }
    }
}
