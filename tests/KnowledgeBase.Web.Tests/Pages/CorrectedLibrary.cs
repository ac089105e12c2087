using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library whose client is an editor, who may put it right.</summary>
public abstract class CorrectedLibrary : Library
{
    /// <summary>Somebody who is not signed in.</summary>
    protected HttpClient Stranger { get; private set; } = null!;

    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        Stranger = await ClientOfAsync();
        await SignInAsync(AccountRole.Editor);
    }

    /// <summary>Three captures: articles, papers, authors and affiliations 1 and 2 could be taken for each other, and the third links to both.</summary>
    protected async Task UploadAsync()
    {
        await UploadAsync(1, "ふたごの記事", "A Twin Paper", "Ada Twin, Both Beside", "Twin University");
        await UploadAsync(2, "ふたごの記事", "A Twin Paper, Extended", "A. Twin, Both Beside", "Twin University, Tokyo");
        await UploadAsync(3, "ほかの記事", "Another Paper", "Ada Twin, Cy Third", "Third Institute");
    }

    /// <summary>A capture of <c>twins.example/{number}</c>, which becomes article <paramref name="number"/>.</summary>
    protected async Task UploadAsync(int number, string title, string paper, string authors, string affiliation)
    {
        var text = $"""
            ---
            source_url: https://twins.example/{number}
            title: {title}
            ---

            **論文情報**

            *   タイトル：{paper}
            *   著者：{authors}
            *   所属：{affiliation}
            *   URL：https://arxiv.org/abs/2501.{number:00000}

            ## 背景

            ここでは論文 {number} を紹介します。

            **本記事の関連研究**

            *   [はじめの記事](https://twins.example/1)
            *   [つぎの記事](https://twins.example/2)
            """;
        using var program = await ClientOfAsync();
        await program.GiveTokenAsync(Services);
        await program.PostAsync($"/api/v1/captures?fileName={number}.md", new StringContent(text, System.Text.Encoding.UTF8, "text/markdown"));
        await LibraryOverHttp.SettledAsync(Client, LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(Client)));
    }
}
