using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Papers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Brings articles' rows of the index up to date with the library: text, papers as printed and as merged, names, abstracts, links out, labels.</summary>
internal static class IndexArticles
{
    /// <summary>Runs within the caller's transaction, after everything else of the articles is saved.</summary>
    public static async Task RunAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var index = TextIndex.Of(db, IndexTable.Articles);
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

    /// <summary>The articles on the papers.</summary>
    public static async Task OnPapersAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> papers, CancellationToken cancellationToken) =>
        await RunAsync(db, papers.Count == 0 ? [] : await db.ArticlePapers.Where(mention => papers.Contains(mention.PaperId)).Select(mention => mention.ArticleId).Distinct().ToListAsync(cancellationToken), cancellationToken);
}

/// <summary>What the library has of an article that the index takes as it is.</summary>
internal sealed record IndexedFields(int Id, long IndexRow, string BestDate, string Title, string? Site, bool Truncated, List<string> Tags, string PlainText);

/// <summary>What goes into the index, loaded for some articles at once.</summary>
internal sealed record IndexSources(
    IReadOnlyList<IndexedFields> Articles, ILookup<int, ArticlePaper> Mentions, IReadOnlyDictionary<int, PaperTexts> Papers, ILookup<int, string> Links)
{
    public static async Task<IndexSources> LoadAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id)
            .Select(article => new IndexedFields(article.Id, article.IndexRow, article.BestDate, article.Title, article.Site, article.Truncated, article.Tags, article.PlainText))
            .ToListAsync(cancellationToken);
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => ids.Contains(mention.ArticleId)).OrderBy(mention => mention.Position).ToListAsync(cancellationToken);
        var papers = await PaperTexts.LoadAsync(db, [.. mentions.Select(mention => mention.PaperId).Distinct()], cancellationToken);
        var links = await db.RelatedLinks.Where(link => ids.Contains(link.ArticleId)).OrderBy(link => link.Position)
            .Select(link => new { link.ArticleId, link.LinkText }).ToListAsync(cancellationToken);
        return new IndexSources(articles, mentions.ToLookup(mention => mention.ArticleId), papers, links.ToLookup(link => link.ArticleId, link => link.LinkText));
    }

    public IndexedText Entry(IndexedFields article, long row)
    {
        var mentions = Mentions[article.Id].ToList();
        var papers = mentions.Select(mention => mention.PaperId).Distinct().Select(id => Papers[id]).ToList();
        var (authors, affiliations) = (papers.SelectMany(paper => paper.Authors).ToList(), papers.SelectMany(paper => paper.Affiliations).ToList());
        return new IndexedText(
            row,
            new Dictionary<SearchField, IEnumerable<string>>
            {
                [SearchField.Title] = [article.Title],
                [SearchField.Papers] = [.. mentions.Select(mention => mention.Title), .. papers.Select(paper => paper.Title)],
                [SearchField.Authors] = [.. mentions.SelectMany(mention => mention.Authors), .. authors.SelectMany(author => author.Forms)],
                [SearchField.Affiliations] = [.. mentions.SelectMany(mention => mention.Affiliations), .. affiliations.SelectMany(affiliation => affiliation.Forms)],
                [SearchField.Text] = [article.PlainText],
                [SearchField.Links] = Links[article.Id],
                [SearchField.Identifiers] = papers.SelectMany(paper => paper.Identifiers).Select(identifier => identifier.Value),
                [SearchField.Abstracts] = papers.SelectMany(paper => paper.Abstracts),
            },
            [
                SearchLabel.Site(article.Site), .. SearchLabel.Hosts(article.Site), SearchLabel.Truncated(article.Truncated), SearchLabel.HasPaper(mentions.Count > 0),
                .. article.Tags.Select(SearchLabel.Tag), .. authors.Select(author => SearchLabel.Author(author.Id)).Distinct(),
                .. affiliations.Select(affiliation => SearchLabel.Affiliation(affiliation.Id)).Distinct(),
            ]);
    }
}
