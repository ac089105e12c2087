using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Brings articles' rows of the index up to date with the library: text, papers as printed and as merged, names, links out, labels.</summary>
internal static class IndexArticles
{
    /// <summary>Runs within the caller's transaction, after everything else of the articles is saved.</summary>
    public static async Task RunAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var index = ArticleIndex.Of(db);
        foreach (var some in ids.Chunk(100))
        {
            var sources = await IndexSources.LoadAsync(db, some, cancellationToken);
            foreach (var article in sources.Articles)
            {
                await index.RemoveAsync(article.IndexRow, cancellationToken);
                var row = IndexRow.Of(article.BestDate, article.Id);
                await index.AddAsync(sources.Entry(article, row), cancellationToken);
                if (row != article.IndexRow)
                {
                    await db.Articles.Where(one => one.Id == article.Id).ExecuteUpdateAsync(one => one.SetProperty(stored => stored.IndexRow, row), cancellationToken);
                }
            }
        }
    }
}

/// <summary>What the library has of an article that the index takes as it is.</summary>
internal sealed record IndexedFields(int Id, long IndexRow, string BestDate, string Title, string? Site, bool Truncated, List<string> Tags, string PlainText);

/// <summary>An author or affiliation of a paper, as printed there and as the library spells it.</summary>
internal sealed record IndexedName(int Id, string Printed, string Name)
{
    public IEnumerable<string> Forms => [Printed, Name];
}

/// <summary>What goes into the index, loaded for some articles at once.</summary>
internal sealed record IndexSources(
    IReadOnlyList<IndexedFields> Articles, ILookup<int, ArticlePaper> Mentions, IReadOnlyDictionary<int, string> Titles, ILookup<int, IndexedName> Authors,
    ILookup<int, IndexedName> Affiliations, ILookup<int, string> Identifiers, ILookup<int, string> Links)
{
    public static async Task<IndexSources> LoadAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id)
            .Select(article => new IndexedFields(article.Id, article.IndexRow, article.BestDate, article.Title, article.Site, article.Truncated, article.Tags, article.PlainText))
            .ToListAsync(cancellationToken);
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => ids.Contains(mention.ArticleId)).OrderBy(mention => mention.Position).ToListAsync(cancellationToken);
        var papers = mentions.Select(mention => mention.PaperId).Distinct().ToList();
        var titles = await db.Papers.Where(paper => papers.Contains(paper.Id)).Select(paper => new { paper.Id, paper.Title })
            .ToDictionaryAsync(paper => paper.Id, paper => paper.Title, cancellationToken);
        var authors = await db.Authorships.Where(row => papers.Contains(row.PaperId)).OrderBy(row => row.Position)
            .Select(row => new { row.PaperId, Id = row.AuthorId, row.PrintedName, row.Author!.Name }).ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId)).OrderBy(row => row.Position)
            .Select(row => new { row.PaperId, Id = row.AffiliationId, row.PrintedName, row.Affiliation!.Name }).ToListAsync(cancellationToken);
        var identifiers = await db.PaperIdentifiers.Where(row => papers.Contains(row.PaperId)).Select(row => new { row.PaperId, row.Value }).ToListAsync(cancellationToken);
        var links = await db.RelatedLinks.Where(link => ids.Contains(link.ArticleId)).OrderBy(link => link.Position)
            .Select(link => new { link.ArticleId, link.LinkText }).ToListAsync(cancellationToken);
        return new IndexSources(
            articles, mentions.ToLookup(mention => mention.ArticleId), titles, authors.ToLookup(row => row.PaperId, row => new IndexedName(row.Id, row.PrintedName, row.Name)),
            affiliations.ToLookup(row => row.PaperId, row => new IndexedName(row.Id, row.PrintedName, row.Name)),
            identifiers.ToLookup(row => row.PaperId, row => row.Value), links.ToLookup(link => link.ArticleId, link => link.LinkText));
    }

    public IndexedArticle Entry(IndexedFields article, long row)
    {
        var mentions = Mentions[article.Id].ToList();
        var papers = mentions.Select(mention => mention.PaperId).Distinct().ToList();
        var (authors, affiliations) = (papers.SelectMany(paper => Authors[paper]).ToList(), papers.SelectMany(paper => Affiliations[paper]).ToList());
        return new IndexedArticle(row,
            [
                [article.Title],
                Different(mentions.Select(mention => mention.Title).Concat(papers.Select(paper => Titles[paper]))),
                Different(mentions.SelectMany(mention => mention.Authors).Concat(authors.SelectMany(author => author.Forms))),
                Different(mentions.SelectMany(mention => mention.Affiliations).Concat(affiliations.SelectMany(affiliation => affiliation.Forms))),
                [article.PlainText],
                Different(Links[article.Id]),
                Different(papers.SelectMany(paper => Identifiers[paper])),
            ],
            [
                SearchLabel.Site(article.Site), .. SearchLabel.Hosts(article.Site), SearchLabel.Truncated(article.Truncated), SearchLabel.HasPaper(mentions.Count > 0),
                .. article.Tags.Select(SearchLabel.Tag), .. authors.Select(author => SearchLabel.Author(author.Id)).Distinct(),
                .. affiliations.Select(affiliation => SearchLabel.Affiliation(affiliation.Id)).Distinct(),
            ]);
    }

    private static List<string> Different(IEnumerable<string> texts) => [.. texts.Where(text => text.Length > 0).Distinct()];
}
