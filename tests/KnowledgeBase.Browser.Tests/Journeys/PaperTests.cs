using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class PaperTests(SampleLibrary library)
{
    private const string Attention = "Attention Is All You Need";

    [Theory, EveryReader]
    public Task AnArticleLeadsToItsPaperAndThePaperToTheOtherArticlesOnIt(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("注意機構だけで翻訳"));
        await Fold.OpenAsync(window, reader, "論文");
        await window.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { Name = Attention, Exact = true }).First.ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Attention);
        await Expect(window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^arXiv:1706.03762") }))
            .ToHaveAttributeAsync("href", "https://arxiv.org/abs/1706.03762");
        await window.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link, new() { Name = "Attentionを自作して学ぶTransformer" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Attentionを自作して学ぶTransformer");
        await Fold.OpenAsync(window, reader, "論文");
        await window.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^注意機構だけで翻訳") }).First.ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex($"{await library.ArticleAsync("注意機構だけで翻訳")}$"));
    });

    [Theory, EveryReader]
    public Task APaperLeadsToItsAuthorsAndAffiliations(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/papers/arxiv/1706.03762");
        var paper = window.Url;
        await window.GetByRole(AriaRole.Link, new() { Name = "Jakob Uszkoreit" }).First.ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Jakob Uszkoreit");
        await Expect(window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^An Image is Worth 16x16 Words") })).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = Attention }).ClickAsync();
        await Expect(window).ToHaveURLAsync(paper);
        await window.GetByRole(AriaRole.Link, new() { Name = "Google Research" }).First.ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Google Research");
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = Attention })).ToBeVisibleAsync();
    });

    [Theory, EveryReader]
    public Task TheListsOfPapersAuthorsAndAffiliationsCanBeSearched(Reader reader) => library.ReadAsync(reader, async window =>
    {
        foreach (var (list, words) in new[] { ("論文", "lora"), ("著者", "zhou"), ("所属", "berkeley") })
        {
            await window.GotoAsync("/");
            await Fold.OpenAsync(window, reader, "メニュー");
            await window.GetByRole(AriaRole.Navigation, new() { Name = "主なページ" }).GetByRole(AriaRole.Link, new() { Name = list }).ClickAsync();
            await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(list);
            await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).FillAsync(words);
            await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "検索" }).ClickAsync();
            await Expect(window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex(words, RegexOptions.IgnoreCase) }).First)
                .ToBeVisibleAsync();
        }
    });
}
