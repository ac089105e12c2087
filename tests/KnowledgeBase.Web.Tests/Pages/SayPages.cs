using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>From the evidence to the correction, and what is edited by hand. A library of its own for each test, because every one of them changes it.</summary>
public sealed partial class SayPages : CorrectedLibrary
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => SignInAsync(AccountRole.Editor);

    [Fact]
    public async Task AWronglyReadAuthorIsTakenOffFromTheEvidenceAndTheRuleIsNamed()
    {
        await UploadAsync();
        var capture = WebUtility.HtmlDecode(await Client.GetStringAsync("/admin/captures/1"));
        var address = Wrong().Matches(capture).Select(match => match.Groups["url"].Value).Single(url => url.Contains("field=Author", StringComparison.Ordinal) && url.Contains("Both", StringComparison.Ordinal));
        var page = await Client.GetStringAsync(address);
        Assert.Contains("<code lang=\"ja\">label:著者</code>", page, StringComparison.Ordinal);
        Assert.Contains("<del lang=\"en\">Both Beside</del>", page, StringComparison.Ordinal);
        Assert.Contains("Both Beside", await Client.GetStringAsync("/papers/1"), StringComparison.Ordinal);

        var answer = await Client.SubmitAsync(address, ("reason", "編集者の名前"));
        Assert.Equal("/admin/captures/1", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Both Beside", await Client.GetStringAsync("/papers/1"), StringComparison.Ordinal);
        Assert.Contains("編集者の名前", await Client.GetStringAsync("/admin/correct/paper/1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field=Date&text=きのう", "日付が読み取れません")]
    [InlineData("", "文字を選ぶか、入力してください")]
    [InlineData("field=Author&text=Ada", "どの論文のことか選んでください")]
    [InlineData("field=galaxy&text=%00&line=x&paper=y&not=z", "取り込みの訂正")]
    public async Task WhatCannotBeMeantIsSaidToBeSo(string query, string expected)
    {
        await UploadAsync();
        Assert.Contains(expected, await Client.GetStringAsync($"/admin/captures/1/say?{query}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/admin/captures/99/say?{query}")).StatusCode);
    }

    [Fact]
    public async Task TagsLinksIdentifiersAndOtherNamesAreEditedByHand()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/correct/article/1", ("handler", "add"), ("list", "tags"), ("text", "検索拡張"));
        Assert.Contains("ふたごの記事", await Client.GetStringAsync("/?tag=検索拡張"), StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/correct/article/1", ("handler", "remove"), ("list", "related"), ("item", """{"url":"https://twins.example/2"}"""));
        Assert.Contains("<del", await Client.GetStringAsync("/admin/correct/article/1"), StringComparison.Ordinal);

        await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "identify"), ("identifier", "https://doi.org/10.1000/Twin"));
        Assert.Contains("10.1000/twin", await Client.GetStringAsync("/papers/1"), StringComparison.OrdinalIgnoreCase);
        var other = await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "identify"), ("identifier", "arXiv:2501.00003"));
        Assert.Equal("/admin/merge?of=paper&a=3&b=1", other.Headers.Location?.OriginalString);
        await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "identifier"), ("wrong", "arxiv:2501.00001"));
        Assert.DoesNotContain("<code>arxiv:2501.00001</code>", await Client.GetStringAsync("/admin/correct/paper/1"), StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "identify"), ("identifier", "きのう"));
        Assert.Contains("読み取れません", await Client.GetStringAsync("/admin/correct/paper/1"), StringComparison.Ordinal);

        await Client.SubmitAsync("/admin/correct/author/2", ("handler", "alias"), ("name", "Beside, B."));
        await UploadAsync(4, "あとの記事", "A Later Paper", "B. Beside", "Fourth Institute");
        Assert.Contains("A Later Paper", await Client.GetStringAsync("/authors/2"), StringComparison.Ordinal);
        var known = await Client.SubmitAsync("/admin/correct/author/2", ("handler", "alias"), ("name", "Ada Twin"));
        Assert.Equal("/admin/merge?of=author&a=1&b=2", known.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ALockSaysWhoWhenAndWhatCapturesSayInstead()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/correct/article/3", ("handler", "field"), ("field", "title"), ("value", "なおした題"));
        var page = await Client.GetStringAsync("/admin/correct/article/3");
        Assert.Matches("(?s)class=\"lock\">.*editor、", page);
        Assert.Contains("取り込みの内容: <span lang=\"ja\">ほかの記事</span>", page, StringComparison.Ordinal);
        Assert.Equal("/admin/correct/article/3", (await Client.SubmitAsync(UndoAddress.In(page))).Headers.Location?.OriginalString);
        Assert.DoesNotContain("なおした題", await Client.GetStringAsync("/articles/3"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<td class=\"wrong\">\\s*<a href=\"(?<url>/admin/captures/1/say[^\"]*)\"")]
    private static partial Regex Wrong();
}
