using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Writes papers as merged from their mentions, with authors, affiliations, identifiers and links.</summary>
public sealed class WritePapers(KnowledgeBaseContext db, NameIndex names)
{
    /// <summary>Rebuilds the paper of every group of mentions, and removes papers that no mention speaks of any more. Saves.</summary>
    /// <param name="near">Papers as they were; the groups' papers are among them, or new.</param>
    /// <param name="groups">Mentions that already point to their paper.</param>
    /// <param name="unclaimed">Those of <paramref name="near"/> that have no mention left.</param>
    internal async Task RunAsync(
        IReadOnlyList<Paper> near, IReadOnlyList<IReadOnlyList<ArticlePaper>> groups, IReadOnlyList<Paper> unclaimed, CancellationToken cancellationToken)
    {
        var (authors, affiliations) = await ClearAsync(near, cancellationToken);
        var keys = await ArticleKeysAsync(groups, cancellationToken);
        foreach (var group in groups)
        {
            await FillAsync(group[0].Paper!, MergedPaper.Of(group, mention => keys[mention.ArticleId]), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        // Only now: before the save their mentions would have gone with them.
        db.Papers.RemoveRange(unclaimed);
        await db.SaveChangesAsync(cancellationToken);
        await names.RemoveUnusedAsync(authors, affiliations, cancellationToken);
    }

    private Task<Dictionary<int, string>> ArticleKeysAsync(IReadOnlyList<IReadOnlyList<ArticlePaper>> groups, CancellationToken cancellationToken)
    {
        var ids = groups.SelectMany(group => group).Select(mention => mention.ArticleId).Distinct().ToList();
        return db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, article.Key })
            .ToDictionaryAsync(article => article.Id, article => article.Key, cancellationToken);
    }

    // Rows of the former state go before the new ones come: an identifier, or a title, may pass from one paper to another.
    private async Task<(List<int> Authors, List<int> Affiliations)> ClearAsync(IReadOnlyList<Paper> papers, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return ([], []);
        }

        var ids = papers.Select(paper => paper.Id).ToList();
        var authors = await db.Authorships.Where(row => ids.Contains(row.PaperId)).Select(row => row.AuthorId).Distinct().ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => ids.Contains(row.PaperId)).Select(row => row.AffiliationId).Distinct().ToListAsync(cancellationToken);
        await db.Authorships.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperAffiliations.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperIdentifiers.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperLinks.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var paper in papers)
        {
            paper.LoneTitleKey = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        return (authors, affiliations);
    }

    private async Task FillAsync(Paper paper, MergedPaper merged, CancellationToken cancellationToken)
    {
        paper.Title = merged.Title;
        paper.TitleKey = TitleKey.Of(merged.Title);
        paper.LoneTitleKey = merged.Identifiers.Count == 0 && paper.TitleKey.Length > 0 ? paper.TitleKey : null;
        paper.IssuedOn = merged.IssuedOn;
        paper.AuthorsTruncated = merged.AuthorsTruncated;
        paper.Identifiers.AddRange(merged.Identifiers.Select(PaperIds.Split)
            .Select(id => new PaperIdentifier { Scheme = id.Scheme, Value = id.Value }));
        paper.Links.AddRange(merged.Links.Select((link, i) => new PaperLink { Position = i, Label = link.Label, Url = link.Url }));
        var authors = await names.AuthorsAsync(merged.Authors, cancellationToken);
        paper.Authorships.AddRange(merged.Authors.Select((name, i) => new Authorship { Position = i, Author = authors[i], PrintedName = name }));
        var affiliations = await names.AffiliationsAsync(merged.Affiliations, cancellationToken);
        paper.Affiliations.AddRange(merged.Affiliations.Select((name, i) => new PaperAffiliation { Position = i, Affiliation = affiliations[i], PrintedName = name }));
    }
}
