using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Authors;
using KnowledgeBase.Captures;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Tests;

/// <summary>
/// Three articles. Transformer (1) links to BERT (2) and to an uncaptured one; BERT is cut by a paywall and links back in a sentence;
/// the note (3) has no address and is about the paper of Transformer, too, and about an old paper whose identifier has a slash.
/// </summary>
internal static class SmallWorld
{
    public const string Uncaptured = "https://site.example/archives/99";

    public static async Task SeedAsync(KnowledgeBaseContext db)
    {
        var papers = Papers(out var authors, out var affiliation);
        var articles = Articles(papers);
        db.AddRange(authors);
        db.Add(affiliation);
        db.AddRange(papers);
        db.AddRange(articles);
        await db.SaveChangesAsync();
        db.AddRange(Captures(articles));
        db.AddRange(Links(articles));
        await db.SaveChangesAsync();
        articles[1].CurrentCaptureId = articles[1].Captures[0].Id;
        await db.SaveChangesAsync();
        await IndexAsync(db, authors, affiliation, papers, articles);
    }

    private static async Task IndexAsync(KnowledgeBaseContext db, Author[] authors, Affiliation affiliation, Paper[] papers, Article[] articles)
    {
        var ids = articles.Select(article => article.Id).ToList();
        var names = new IndexNames(db, OrganisationNames.BuiltIn);
        await IndexArticles.RunAsync(db, ids, CancellationToken.None);
        await LinkCounts.RefreshAsync(db, ids, CancellationToken.None);
        await IndexPapers.RunAsync(db, [.. papers.Select(paper => paper.Id)], CancellationToken.None);
        await names.AuthorsAsync([.. authors.Select(author => author.Id)], CancellationToken.None);
        await names.AffiliationsAsync([affiliation.Id], CancellationToken.None);
    }

    private static Paper[] Papers(out Author[] authors, out Affiliation affiliation)
    {
        authors = [new Author { Name = "Ada Lovelace", NameKey = "adalovelace" }, new Author { Name = "Alan Turing", NameKey = "alanturing" }];
        affiliation = new Affiliation { Name = "Analytical Engines", NameKey = "analyticalengines" };
        var attention = Some.Paper("Attention Is All You Need", "2017-06", ("arxiv", "1706.03762"));
        attention.Authorships.AddRange(
        [
            new Authorship { Position = 0, Author = authors[0], PrintedName = "Ada Lovelace" },
            new Authorship { Position = 1, Author = authors[1], PrintedName = "Turing, Alan" },
        ]);
        attention.Affiliations.Add(new PaperAffiliation { Position = 0, Affiliation = affiliation, PrintedName = "Analytical Engines" });
        attention.Links.Add(new PaperLink { Position = 0, Label = "GitHub", Url = "https://github.com/example/attention" });
        var bert = Some.Paper("BERT: Pre-training of Deep Bidirectional Transformers", "2018-10", ("arxiv", "1810.04805"));
        bert.Authorships.Add(new Authorship { Position = 0, Author = authors[1], PrintedName = "Alan Turing" });
        return [attention, bert, Some.Paper("An Old Theorem", null, ("arxiv", "math/0611800"))];
    }

    private static Article[] Articles(Paper[] papers)
    {
        var transformer = Some.Article("https://site.example/archives/1", "注意機構だけで翻訳する「Transformer」", "2023-11");
        transformer.Papers.Add(Some.Mention(papers[0], 0, ["Ada Lovelace", "Turing, Alan"], ["Analytical Engines"], "1706.03762"));
        var bert = Some.Article("https://site.example/archives/2", "両側から読む <b>BERT</b> & Co.", "2024-02", truncated: true);
        bert.Papers.Add(Some.Mention(papers[1], 0, ["Alan Turing"], [], "1810.04805"));
        var note = Some.Article(null, "読書メモ", "");
        note.Papers.Add(Some.Mention(papers[0], 0, [], [], null));
        note.Papers.Add(Some.Mention(papers[2], 1, [], [], null));
        return [transformer, bert, note];
    }

    private static Capture[] Captures(Article[] articles) =>
    [
        Some.Capture(articles[0], 'a', CaptureStatus.Ingested),
        Some.Capture(articles[1], 'b', CaptureStatus.Ingested, "paywall-cut"),
        Some.Capture(articles[1], 'c', CaptureStatus.Superseded),
    ];

    private static RelatedLink[] Links(Article[] articles) =>
    [
        Some.Link(articles[0], 0, RelatedLinkKind.RelatedResearch, "https://site.example/archives/2", articles[1]),
        Some.Link(articles[0], 1, RelatedLinkKind.RelatedArticle, Uncaptured, null),
        Some.Link(articles[1], 0, RelatedLinkKind.Inline, "https://site.example/archives/1", articles[0]),
        Some.Link(articles[1], 1, RelatedLinkKind.Inline, Uncaptured + "/", null),
    ];
}
