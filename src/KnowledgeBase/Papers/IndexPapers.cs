using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Brings papers' rows of their index up to date with the library: what mentions print, what they merged to, and what metadata say.</summary>
internal static class IndexPapers
{
    /// <summary>Runs within the caller's transaction, after everything else of the papers is saved.</summary>
    public static async Task RunAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var index = TextIndex.Of(db, IndexTable.Papers);
        foreach (var some in ids.Chunk(100))
        {
            var papers = await db.Papers.AsNoTracking().Where(paper => some.Contains(paper.Id)).OrderBy(paper => paper.Id)
                .Select(paper => new { paper.Id, paper.IssuedOn, paper.IndexRow, HasLinks = paper.Links.Any() }).ToListAsync(cancellationToken);
            var mentions = (await db.ArticlePapers.AsNoTracking().Where(mention => some.Contains(mention.PaperId)).ToListAsync(cancellationToken)).ToLookup(mention => mention.PaperId);
            var texts = await PaperTexts.LoadAsync(db, some, cancellationToken);
            foreach (var paper in papers)
            {
                var row = IndexRow.Of(paper.IssuedOn ?? "", paper.Id);
                var articles = mentions[paper.Id].Select(mention => mention.ArticleId).Distinct().Count();
                await index.RemoveAsync(paper.IndexRow, cancellationToken);
                await index.AddAsync(Entry(row, texts[paper.Id], [.. mentions[paper.Id]], paper.HasLinks), cancellationToken);
                await db.Papers.Where(one => one.Id == paper.Id && (one.IndexRow != row || one.ArticleCount != articles)).ExecuteUpdateAsync(
                    one => one.SetProperty(stored => stored.IndexRow, row).SetProperty(stored => stored.ArticleCount, articles), cancellationToken);
            }
        }
    }

    /// <summary>To be called before the papers go.</summary>
    public static async Task RemoveAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        foreach (var row in ids.Count == 0 ? [] : await db.Papers.Where(paper => ids.Contains(paper.Id)).Select(paper => paper.IndexRow).ToListAsync(cancellationToken))
        {
            await TextIndex.Of(db, IndexTable.Papers).RemoveAsync(row, cancellationToken);
        }
    }

    private static IndexedText Entry(long row, PaperTexts paper, IReadOnlyList<ArticlePaper> mentions, bool hasLinks) => new(
        row,
        new Dictionary<SearchField, IEnumerable<string>>
        {
            [SearchField.Papers] = [paper.Title, .. mentions.Select(mention => mention.Title), .. paper.Metadata.Select(source => source.Title ?? "")],
            [SearchField.Authors] = [.. paper.Authors.SelectMany(author => author.Forms), .. mentions.SelectMany(mention => mention.Authors), .. paper.Metadata.SelectMany(source => source.Authors)],
            [SearchField.Affiliations] = [.. paper.Affiliations.SelectMany(affiliation => affiliation.Forms), .. mentions.SelectMany(mention => mention.Affiliations)],
            [SearchField.Identifiers] = paper.Identifiers.Select(identifier => identifier.Value),
            [SearchField.Abstracts] = paper.Abstracts,
        },
        [
            SearchLabel.HasArxiv(paper.Identifiers.Any(identifier => identifier.Scheme == ArxivId.Scheme)), SearchLabel.HasLinks(hasLinks),
            .. paper.Authors.Select(author => SearchLabel.Author(author.Id)).Distinct(),
            .. paper.Affiliations.Select(affiliation => SearchLabel.Affiliation(affiliation.Id)).Distinct(),
        ]);
}
