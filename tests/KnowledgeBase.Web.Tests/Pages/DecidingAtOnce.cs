using System.Net;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Several people who decide about the same things, over HTTP. A library of its own for each test, because every one of them changes it.</summary>
public sealed class DecidingAtOnce : CorrectedLibrary
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => SignInAsync(AccountRole.Editor);

    [Theory]
    [InlineData("author", 1, 3)]
    [InlineData("paper", 1, 2)]
    [InlineData("affiliation", 1, 2)]
    [InlineData("article", 1, 2)]
    public async Task OfTwoWhoMergeTheSameInOppositeDirectionsOneHoldsAndItsUndoingPartsThem(string of, int a, int b)
    {
        await UploadAsync();
        using var other = await ClientOfAsync(AccountRole.Admin);
        var answers = await Task.WhenAll(
            Client.SubmitAsync($"/admin/merge?of={of}&a={a}&b={b}", ("kind", "Merge")),
            other.SubmitAsync($"/admin/merge?of={of}&a={b}&b={a}", ("kind", "Merge")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var codes = new[] { (await Client.GetAsync($"/{of}s/{a}")).StatusCode, (await Client.GetAsync($"/{of}s/{b}")).StatusCode };
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.MovedPermanently], codes.Order());

        var undo = Assert.Single(UndoAddress.AllIn(await Client.GetStringAsync("/admin/corrections?kind=Merge&holds=true")));
        Assert.Contains("新しくできます", await Client.GetStringAsync(undo), StringComparison.Ordinal);
        await Client.SubmitAsync(undo);
        Assert.All(new[] { await Client.GetAsync($"/{of}s/{a}"), await Client.GetAsync($"/{of}s/{b}") }, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task AMergeIsTakenBackAfterFurtherEditsOfBothWhichStay()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/merge?of=author&a=3&b=1", ("kind", "Merge"));
        await Client.SubmitAsync("/admin/correct/author/1", ("handler", "field"), ("field", "name"), ("value", "Ada B. Twin"));
        await Client.SubmitAsync("/admin/correct/paper/2", ("handler", "field"), ("field", "title"), ("value", "A Twin Paper, Corrected"));
        await UploadAsync(4, "あとの記事", "A Later Paper", "A. Twin, Cy Third", "Fourth Institute");
        await Client.SubmitAsync("/admin/merge?of=author&a=1&b=4", ("kind", "Merge"));

        var undo = UndoAddress.AllIn(await Client.GetStringAsync("/admin/corrections?kind=Merge"))[^1];
        var preview = await Client.GetStringAsync(undo);
        Assert.Contains("<ins lang=\"en\">A. Twin</ins>", preview, StringComparison.Ordinal);
        Assert.Contains("A Later Paper", preview, StringComparison.Ordinal);
        await Client.SubmitAsync(undo);
        var parted = await Client.GetStringAsync("/authors/3");
        Assert.Contains("A Twin Paper, Corrected", parted, StringComparison.Ordinal);
        Assert.Contains("A Later Paper", parted, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await Client.GetAsync("/authors/1")).StatusCode);

        await Client.SubmitAsync(UndoAddress.In(await Client.GetStringAsync("/admin/corrections?kind=Merge&holds=true")));
        Assert.Contains("Ada B. Twin", await Client.GetStringAsync("/authors/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoWhoTakeTheSameBackTheSecondIsToldThatItIsDone()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/correct/article/1", ("handler", "field"), ("field", "title"), ("value", "べつの題"));
        var undo = UndoAddress.In(await Client.GetStringAsync("/admin/corrections"));
        using var other = await ClientOfAsync(AccountRole.Admin);
        await Task.WhenAll(Client.SubmitAsync(undo), other.SubmitAsync(undo));
        Assert.Contains("すでに取り消されています", await Client.GetStringAsync(undo), StringComparison.Ordinal);
        Assert.Empty(UndoAddress.AllIn(await Client.GetStringAsync("/admin/corrections")));
        Assert.Contains("ふたごの記事", await Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFieldIsForetoldBeforeItIsDecided()
    {
        await UploadAsync();
        var answer = await Client.SubmitAsync("/admin/correct/article/1", ("handler", "foretell"), ("field", "title"), ("value", "べつの題"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<ins lang=\"ja\">べつの題</ins>", page, StringComparison.Ordinal);
        Assert.Contains("<del lang=\"ja\">ふたごの記事</del>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("べつの題", await Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
        answer = await Client.SubmitAsync("/admin/correct/article/1", ("handler", "foretell"), ("field", "title"), ("value", " "));
        Assert.Contains("訂正できません: 空欄にはできません。", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=Merge&of=Author", 1)]
    [InlineData("field=title", 1)]
    [InlineData("who=editor", 2)]
    [InlineData("who=nobody", 0)]
    [InlineData("holds=false", 0)]
    [InlineData("q=べつの題", 1)]
    [InlineData("from=2020-01-01&until=2020-12-31", 0)]
    [InlineData("kind=galaxy&from=x&until=9999-12-31&page=-3&q=%00", 2)]
    public async Task TheListOfDecisionsIsNarrowed(string query, int expected)
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/correct/article/1", ("handler", "field"), ("field", "title"), ("value", "べつの題"));
        await Client.SubmitAsync("/admin/merge?of=author&a=3&b=1", ("kind", "Merge"));
        var page = await Client.GetStringAsync($"/admin/corrections?{query}");
        Assert.Equal(expected, UndoAddress.AllIn(page).Count);
        Assert.Equal(expected == 0, page.Contains("当てはまる訂正はありません", StringComparison.Ordinal));
    }
}
