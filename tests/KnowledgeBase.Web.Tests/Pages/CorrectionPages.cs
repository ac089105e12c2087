using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library of its own for each test, because every one of them changes it.</summary>
public sealed partial class CorrectionPages : CorrectedLibrary
{
    [Theory]
    [InlineData("/admin/duplicates")]
    [InlineData("/admin/corrections")]
    [InlineData("/admin/removed")]
    [InlineData("/admin/re-read")]
    [InlineData("/admin/delete/1")]
    [InlineData("/admin/uncaptured")]
    [InlineData("/admin/uncaptured?unwanted=true&page=9")]
    [InlineData("/admin/correct/paper/1")]
    [InlineData("/admin/merge?of=paper&a=1")]
    [InlineData("/admin/merge?of=paper&a=1&b=2")]
    [InlineData("/admin/split?of=paper&id=1")]
    [InlineData("/admin/duplicates?tab=later&of=author")]
    public async Task AreNotThereForOthers(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync(path)).StatusCode);
        var answer = await Stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=%2Fadmin%2F", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/correct/paper/999")]
    [InlineData("/admin/correct/galaxy/1")]
    [InlineData("/admin/correct/paper/abc")]
    [InlineData("/admin/merge?of=paper&a=999")]
    [InlineData("/admin/merge?of=author&a=1&b=999")]
    [InlineData("/admin/merge?of=author&a=x")]
    [InlineData("/admin/split?of=paper&id=999")]
    [InlineData("/admin/delete/999")]
    [InlineData("/admin/undo/999")]
    [InlineData("/admin/undo/x")]
    public async Task KnowWhatIsNotThere(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("of=galaxy")]
    [InlineData("of=author&after=%00%ff")]
    [InlineData("of=article&after=%F0%9F%98%80'")]
    public async Task TakeAnyQuery(string query) => Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/admin/duplicates?{query}")).StatusCode);

    [Theory]
    [InlineData("paper")]
    [InlineData("author")]
    [InlineData("article")]
    [InlineData("affiliation")]
    public async Task PossibleDuplicatesAskNoMoreOfTheDatabaseTheMoreTheyAre(string of)
    {
        await UploadAsync(1);
        var few = await QueriesOfAsync(of);
        await UploadAsync(10);
        var many = await QueriesOfAsync(of);
        Assert.True(many.Pairs > few.Pairs, $"{many.Pairs} after {few.Pairs}");
        Assert.Equal(few.Queries, many.Queries);
    }

    [Fact]
    public async Task ATitleThatWasPutRightIsShownEverywhereAndCanBeTakenBack()
    {
        var answer = await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "field"), ("field", "title"), ("value", "注意こそすべて <b>"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("注意こそすべて &lt;b&gt;", await Client.GetStringAsync("/papers/1"), StringComparison.Ordinal);

        await Client.SubmitAsync(UndoAddress.In(await Client.GetStringAsync("/admin/corrections")));
        Assert.Contains("Attention Is All You Need", await Client.GetStringAsync("/papers/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AValueThatMakesNoSenseIsRefusedWithAReason()
    {
        await Client.SubmitAsync("/admin/correct/paper/1", ("handler", "field"), ("field", "issuedOn"), ("value", "きのう"));
        Assert.Contains("訂正できませんでした: 日付は yyyy、", await Client.GetStringAsync("/admin/correct/paper/1"), StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/correct/paper/1?lang=en", ("handler", "field"), ("field", "title"), ("value", " "));
        Assert.Contains("It must not be empty.", await Client.GetStringAsync("/admin/correct/paper/1?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormsAreNeverKeptByBrowsersAndTheLogWarnsOfNothing()
    {
        foreach (var path in (string[])["/admin/correct/paper/1", "/admin/duplicates", "/admin/corrections", "/admin/uncaptured", "/admin/captures"])
        {
            Assert.True((await Client.GetAsync(path)).Headers.CacheControl is { NoCache: true, NoStore: true });
        }

        Assert.DoesNotContain(Warnings.Lines, line => line.Contains("antiforgery", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFormWithoutItsTokenChangesNothing()
    {
        var answer = await Client.PostAsync("/admin/correct/paper/1?handler=field", new FormUrlEncodedContent([new("field", "title"), new("value", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task WhatNeedNotBeCapturedLeavesTheListUntilThatIsTakenBack()
    {
        await Client.SubmitAsync("/admin/uncaptured", ("target", TargetName().Match(await Client.GetStringAsync("/admin/uncaptured")).Groups["id"].Value));
        Assert.Equal("", await Client.GetStringAsync("/uncaptured.txt"));
        Assert.DoesNotContain(SmallWorld.Uncaptured, await Client.GetStringAsync("/uncaptured"), StringComparison.Ordinal);
        var unwanted = await Client.GetStringAsync("/admin/uncaptured?unwanted=true");
        Assert.Contains(SmallWorld.Uncaptured, unwanted, StringComparison.Ordinal);
        await Client.SubmitAsync("/admin/uncaptured?unwanted=true", ("correction", CorrectionId().Match(unwanted).Groups["id"].Value));
        Assert.Equal(SmallWorld.Uncaptured + "\n", await Client.GetStringAsync("/uncaptured.txt"));
    }

    [Fact]
    public async Task ATargetThatIsNotThereCannotBeUnwanted()
    {
        await Client.SubmitAsync("/admin/uncaptured", ("target", "u0000000000000000"));
        Assert.Contains("対象が見つかりません", await Client.GetStringAsync("/admin/uncaptured"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"name=""target"" value=""(?<id>u[0-9a-f]+)""")]
    private static partial Regex TargetName();

    [GeneratedRegex(@"name=""correction"" value=""(?<id>\d+)""")]
    private static partial Regex CorrectionId();

    // Two articles of one title about papers of one title, by people and organisations that look alike.
    private async Task UploadAsync(int pairs)
    {
        using var program = await ClientOfAsync();
        await program.GiveTokenAsync(Services);
        for (var i = 0; i < 2 * pairs; i++)
        {
            var (pair, second) = ($"{pairs}{(char)('a' + (i / 2))}", i % 2 == 1);
            var text = $"""
                ---
                source_url: https://twins.example/{pairs}/{i}
                title: ふたごの記事{pair}
                ---

                **論文情報**

                *   タイトル：A Twin Paper {pair}
                *   著者：{(second ? $"{(char)('A' + (i / 2))}. Twin{pairs}" : $"{(char)('A' + (i / 2))}da Twin{pairs}")}, Beside Both{pair}
                *   所属：Twin University {pair}{(second ? ", Tokyo" : "")}
                *   URL：https://arxiv.org/abs/25{pairs:00}.{i:00000}
                """;
            await program.PostAsync($"/api/v1/captures?fileName={pairs}-{i}.md", new StringContent(text, System.Text.Encoding.UTF8, "text/markdown"));
        }

        var status = await LibraryOverHttp.StatusAsync(Client);
        await LibraryOverHttp.SettledAsync(Client, LibraryOverHttp.Captures(status));
    }

    private async Task<(int Queries, int Pairs)> QueriesOfAsync(string of)
    {
        await Client.GetAsync($"/admin/duplicates?of={of}");
        Sql.Queries.Clear();
        var page = await Client.GetStringAsync($"/admin/duplicates?of={of}");
        return (Sql.Queries.Count, Pair().Count(page));
    }

    [GeneratedRegex("<li class=\"duplicate\">")]
    private static partial Regex Pair();
}
