using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library of its own for each test, because every one of them changes it.</summary>
public sealed partial class MergePages : CorrectedLibrary
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => SignInAsync(AccountRole.Editor);

    [Theory]
    [InlineData("paper", 2, 1)]
    [InlineData("paper", 1, 2)]
    [InlineData("author", 1, 2)]
    [InlineData("affiliation", 1, 2)]
    [InlineData("article", 1, 2)]
    public async Task ComparesShowsWhatChangesAndMergesAndTheAddressLeadsThereUntilThatIsTakenBack(string of, int a, int b)
    {
        await UploadAsync();
        var (page, before) = ($"/admin/merge?of={of}&a={a}&b={b}", await Client.GetStringAsync($"/{of}s/{a}"));
        var preview = await Client.GetStringAsync(page);
        Assert.Contains($"<code>/{of}s/{a}</code> は <code>/{of}s/{b}</code> へ転送されます", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/{of}s/{a}")).StatusCode);

        var answer = await Client.SubmitAsync(page, ("kind", "Merge"), ("reason", "同じもの"));
        Assert.Equal($"/admin/correct/{of}/{b}", answer.Headers.Location?.OriginalString);
        foreach (var prefix in (string[])["", "/api/v1"])
        {
            answer = await Client.GetAsync($"{prefix}/{of}s/{a}");
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal($"{prefix}/{of}s/{b}", answer.Headers.Location?.OriginalString);
        }

        var undo = UndoAddress.In(await Client.GetStringAsync("/admin/corrections"));
        Assert.Contains("取り消すと変わること", await Client.GetStringAsync(undo), StringComparison.Ordinal);
        Assert.Equal("/admin/corrections", (await Client.SubmitAsync(undo)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/{of}s/{a}")).StatusCode);
        Assert.Equal(Heading().Match(before).Value, Heading().Match(await Client.GetStringAsync($"/{of}s/{a}")).Value);
    }

    [Theory]
    [InlineData(".bib")]
    [InlineData(".ris")]
    [InlineData(".csl.json")]
    [InlineData("/cite?format=ris")]
    [InlineData("?lang=en&all=true")]
    public async Task CitationsAndQueriesOfAMergedPaperLeadOnToo(string ending)
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/merge?of=paper&a=2&b=1", ("kind", "Merge"));
        var answer = await Client.GetAsync($"/papers/2{ending}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/papers/1{ending}", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/papers/1{ending}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/papers/999{ending}")).StatusCode);
    }

    [Fact]
    public async Task ARedirectIsAskedForAgainSoThatABrowserSeesWhenItIsTakenBack()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/merge?of=author&a=1&b=3", ("kind", "Merge"));
        Assert.True((await Client.GetAsync("/authors/1")).Headers.CacheControl?.NoCache);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public async Task WhoMergesWhatAnotherMergedIsToldSo(int a, int b)
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/merge?of=author&a=1&b=3", ("kind", "Merge"));
        var answer = await Client.SubmitAsync("/admin/merge?of=author&a=2&b=3", ("a", $"{a}"), ("b", $"{b}"), ("kind", "Merge"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        answer = await Client.GetAsync($"/admin/merge?of=author&a={a}&b={b}");
        Assert.Equal("/admin/correct/author/3", answer.Headers.Location?.OriginalString);
        Assert.Contains("すでに統合されています（editor、", await Client.GetStringAsync("/admin/correct/author/3"), StringComparison.Ordinal);
        Assert.Single(UndoAddress.AllIn(await Client.GetStringAsync("/admin/corrections")));
    }

    [Theory]
    [InlineData("of=author&a=1&q=a.%20twin", "A. Twin")]
    [InlineData("of=author&a=1&q=3", "A. Twin")]
    [InlineData("of=paper&a=1&q=extended", "A Twin Paper, Extended")]
    [InlineData("of=paper&a=1&q=arxiv.org/abs/2501.00002", "A Twin Paper, Extended")]
    [InlineData("of=affiliation&a=1&q=tokyo", "Twin University, Tokyo")]
    [InlineData("of=article&a=1&q=https://twins.example/3", "ほかの記事")]
    [InlineData("of=article&a=1&q=http://localhost/articles/3", "ほかの記事")]
    [InlineData("of=article&a=1&q=ほかの", "ほかの記事")]
    public async Task TheOtherIsFoundByWhatIsTyped(string query, string expected)
    {
        await UploadAsync();
        Assert.Matches($"<li><span><a href=\"/admin/merge[^>]*>{expected}</a>", await Client.GetStringAsync($"/admin/merge?{query}"));
    }

    [Fact]
    public async Task ANameIsSplitAndTheNewOneIsShownBefore()
    {
        await UploadAsync();
        Assert.Contains("name=\"part\"", await Client.GetStringAsync("/admin/split?of=author&id=1"), StringComparison.Ordinal);
        Assert.Contains("全部は外せません", await Client.GetStringAsync("/admin/split?of=author&id=1&part=0&part=1&part=77"), StringComparison.Ordinal);
        var page = await Client.GetStringAsync("/admin/split?of=author&id=1&part=1");
        Assert.Contains("新しくできます", page, StringComparison.Ordinal);
        var (subject, other) = (Subject().Match(page).Groups["value"].Value, Other().Match(page).Groups["value"].Value);
        var answer = await Client.SubmitAsync("/admin/split?of=author&id=1&part=1", ("subject", subject), ("other", other));
        Assert.Equal("/admin/correct/author/1", answer.Headers.Location?.OriginalString);
        Assert.Contains("反映しました", await Client.GetStringAsync("/admin/correct/author/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Another Paper", await Client.GetStringAsync("/authors/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPutOffLeavesTheQueueForATabOfItsOwnAndComesBack()
    {
        await UploadAsync();
        Assert.Contains("class=\"duplicate\"", await Client.GetStringAsync("/admin/duplicates?of=author"), StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/merge?of=author&a=1&b=3", ("kind", "Later"), ("from", "duplicates"), ("reason", "あとで確かめる"));
        Assert.DoesNotContain("class=\"duplicate\"", await Client.GetStringAsync("/admin/duplicates?of=author"), StringComparison.Ordinal);
        var later = await Client.GetStringAsync("/admin/duplicates?of=author&tab=later");
        Assert.Contains("あとで確かめる", later, StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/duplicates?of=author&tab=later", ("handler", "undo"), ("of", "author"), ("correction", Correction().Match(later).Groups["id"].Value));
        Assert.Contains("class=\"duplicate\"", await Client.GetStringAsync("/admin/duplicates?of=author"), StringComparison.Ordinal);
        Assert.Contains("後回しにしたものはありません", await Client.GetStringAsync("/admin/duplicates?of=author&tab=later"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"name=""correction"" value=""(?<id>\d+)""")]
    private static partial Regex Correction();

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"name=""subject"" value=""(?<value>[^""]+)""")]
    private static partial Regex Subject();

    [GeneratedRegex(@"name=""other"" value=""(?<value>[^""]+)""")]
    private static partial Regex Other();
}
