using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class DeletionTests(SampleLibrary library)
{
    private const string Title = "答えの前に途中式";

    [Theory, EveryReader]
    public Task AnArticleIsDeletedItsLinksWaitAndLeadThereAgainWhenItComesBack(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var article = await library.ArticleAsync(Title);
        var linking = await LinkingAsync(article);
        await window.GotoAsync(linking);
        var marks = await window.Locator(".uncaptured-mark").CountAsync();
        await Expect(window.Locator($"main a[href='{article}']").First).ToBeVisibleAsync();

        await window.GotoAsync(article);
        await window.GetByRole(AriaRole.Link, new() { Name = "訂正する" }).ClickAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "この記事を削除する" }).ClickAsync();
        await Expect(window.GetByText("未収録に戻るリンク")).ToBeVisibleAsync();
        await window.GetByLabel("理由（任意）").FillAsync("旅の途中で");
        await window.GetByRole(AriaRole.Button, new() { Name = "記事を削除する" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");

        await window.GotoAsync(linking);
        await Expect(window.Locator($"main a[href='{article}']")).ToHaveCountAsync(0);
        Assert.True(await window.Locator(".uncaptured-mark").CountAsync() > marks);

        await window.GotoAsync("/admin/removed");
        await Expect(window.GetByText("旅の途中で")).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "元に戻す" }).First.ClickAsync();
        await Expect(window.GetByText("またつながります")).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "記事を元に戻す" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");

        await window.GotoAsync(linking);
        await Expect(window.Locator($"main a[href='{article}']").First).ToBeVisibleAsync();
        Assert.Equal(marks, await window.Locator(".uncaptured-mark").CountAsync());
        await window.GotoAsync(article);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Title);
    });

    private async Task<string> LinkingAsync(string article)
    {
        using var shown = JsonDocument.Parse(await library.Http.GetStringAsync($"/api/v1{article}"));
        return $"/articles/{shown.RootElement.GetProperty("relatedFrom")[0].GetProperty("articleId").GetInt32()}";
    }
}
