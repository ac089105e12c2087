using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Corrections;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Previews;

/// <summary>What a preview says is what ingestion then does, whatever was there before and in whichever order files come.</summary>
public sealed class PreviewAgreesWithIngestionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public Task OnCapturesThatClash(int seed) => AgreesAsync(Clashes.All, seed);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public Task OnTheSamples(int seed) =>
        AgreesAsync([.. CaptureFiles.At(Repository.Samples).Select(file => (file.Name, File.ReadAllBytes(file.FullName)))], seed);

    /// <summary>Two addresses are one article, two identifiers one paper, one mention a paper of its own, and a paper has an identifier that no capture prints.</summary>
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    public Task WithDecisionsOfPeopleInForce(int seed) => AgreesAsync(
        Clashes.All,
        seed,
        first: ["full.md", "other.md", "same title, other id.md", "new paper twice a.md", "two in one.md"],
        new(CorrectionKind.Merge, CorrectionSubject.Article, $"{Some.Site}/2") { Other = $"{Some.Site}/1" },
        new(CorrectionKind.Merge, CorrectionSubject.Paper, "arxiv:2402.00002") { Other = "arxiv:2404.00004" },
        new(CorrectionKind.Split, CorrectionSubject.Paper, "arxiv:2401.00003") { Other = $"{Some.Site}/9" },
        new(CorrectionKind.Merge, CorrectionSubject.Paper, "doi:10.1000/xyz") { Other = "arxiv:2401.00003" },
        new(CorrectionKind.Field, CorrectionSubject.Paper, "arxiv:2401.00001") { Field = "title", Value = "\"A Title by a Person\"" });

    private static async Task AgreesAsync(
        IReadOnlyList<(string Name, byte[] Bytes)> captures, int seed, IReadOnlyList<string>? first = null, params IReadOnlyList<MakeCorrectionInput> decisions)
    {
        var random = new Random(seed);
        (string Name, byte[] Bytes)[] files = [.. captures];
        random.Shuffle(files);
        files = [.. files.OrderBy(file => first?.Contains(file.Name) == true ? 0 : 1)];
        await using var library = await Library.OpenAsync();
        var known = random.Next(first?.Count ?? 0, files.Length);
        foreach (var (name, bytes) in files[..known])
        {
            await library.IngestBytesAsync(name, bytes);
        }

        foreach (var decision in decisions)
        {
            Assert.Null((await library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(decision, CancellationToken.None))).Refusal);
        }

        var before = await Numbers.OfAsync(library);
        var previews = await library.PreviewAsync(files[known..]);
        Assert.Equal(before, await Numbers.OfAsync(library));
        Assert.Equal(files[known..].Select(file => file.Name), previews.Select(preview => preview.FileName));

        var had = (await PaperIdsAsync(library)).ToHashSet();
        foreach (var ((name, bytes), preview) in files[known..].Zip(previews))
        {
            var there = await Numbers.OfAsync(library);
            had.IntersectWith(await PaperIdsAsync(library));
            var done = await library.IngestBytesAsync(name, bytes);
            Assert.Equal((name, Expected(preview.Outcome)), (name, done.SingleOrDefault()?.Outcome.Status));
            await HasBecomeAsync(library, preview, done.SingleOrDefault()?.Outcome.ArticleId, had);
            var now = await Numbers.OfAsync(library);
            Assert.Equal((name, now.Articles - there.Articles), (name, preview.Changes.ArticlesCreated));
            Assert.Equal((name, now.Papers - there.Papers), (name, preview.Changes.PapersCreated - preview.Changes.PapersMerged - preview.Changes.PapersRemoved));
        }

        var totals = previews.Aggregate(PreviewTotals.None, (totals, preview) => totals.With(preview));
        var after = await Numbers.OfAsync(library);
        Assert.Equal((after.Articles - before.Articles, files.Length - known), (totals.Changes.ArticlesCreated, totals.Files));
    }

    private static Task<List<int>> PaperIdsAsync(Library library) => library.AskAsync(db => db.Papers.Select(paper => paper.Id).ToListAsync());

    private static CaptureStatus? Expected(PreviewOutcome outcome) => outcome switch
    {
        PreviewOutcome.New or PreviewOutcome.Newer => CaptureStatus.Ingested,
        PreviewOutcome.Same => CaptureStatus.Unchanged,
        PreviewOutcome.Older or PreviewOutcome.Poorer => CaptureStatus.Superseded,
        PreviewOutcome.Unreadable => CaptureStatus.Unreadable,
        _ => null,
    };

    // Ids of the library are foretold; what is made on the way has an id that it did not have before, or that was free again.
    private static async Task HasBecomeAsync(Library library, CapturePreview preview, int? articleId, HashSet<int> had)
    {
        if (preview.Article is not { } foretold || preview.Outcome is not (PreviewOutcome.New or PreviewOutcome.Newer))
        {
            return;
        }

        var article = await library.AskAsync(db => db.Articles.Include(article => article.Papers).Include(article => article.RelatedLinks).SingleAsync(article => article.Id == articleId));
        Assert.Equal(foretold.Title, article.Title);
        Assert.Equal(foretold.Id ?? article.Id, article.Id);
        var papers = article.Papers.OrderBy(mention => mention.Position).ToList();
        Assert.Equal(foretold.Papers.Select(paper => paper.PaperId), papers.Select(mention => had.Contains(mention.PaperId) ? mention.PaperId : (int?)null));
        Assert.All(foretold.Papers, paper => Assert.NotEqual(PaperFate.Unused, paper.Fate));
        Assert.All(foretold.Papers, paper => Assert.Equal(paper.Fate == PaperFate.Joins, paper.Because is not null));
        Assert.Equal(
            foretold.Links.Select(links => (links.Kind, links.Count, links.Captured)),
            article.RelatedLinks.GroupBy(link => link.Kind).OrderBy(kind => kind.Key).Select(kind => (Snake(kind.Key), kind.Count(), kind.Count(link => link.TargetArticleId is not null))));
        var healed = await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.TargetArticleId == articleId && link.ArticleId != articleId));
        Assert.Equal(preview.Outcome == PreviewOutcome.New ? healed : 0, preview.Changes.LinksHealed);
    }

    private static string Snake(RelatedLinkKind kind) => kind switch
    {
        RelatedLinkKind.RelatedResearch => "related_research",
        RelatedLinkKind.RelatedArticle => "related_article",
        _ => "inline",
    };

    private sealed record Numbers(int Captures, int Articles, int Papers, int Mentions, int Authors, int Links, int Waiting)
    {
        public static Task<Numbers> OfAsync(Library library) => library.AskAsync(async db => new Numbers(
            await db.Captures.CountAsync(), await db.Articles.CountAsync(), await db.Papers.CountAsync(), await db.ArticlePapers.CountAsync(),
            await db.Authors.CountAsync(), await db.RelatedLinks.CountAsync(), await db.RelatedLinks.CountAsync(link => link.TargetArticleId == null)));
    }
}
