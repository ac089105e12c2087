using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Orders of the paper list.</summary>
public enum PaperSort
{
    /// <summary>By date of issue, newest first; undated last.</summary>
    Newest,

    /// <summary>By date of issue, oldest first; undated last.</summary>
    Oldest,

    /// <summary>By the number of articles about it.</summary>
    Articles,

    /// <summary>By title.</summary>
    Title,
}

/// <summary>Which papers, in which order, which part of them.</summary>
public sealed record ListPapersInput : PaperFilter
{
    public PaperSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = Paging.DefaultSize;
}

/// <summary>The paper list, filtered, sorted and cut to a page.</summary>
public sealed class ListPapers(KnowledgeBaseContext db)
{
    public async Task<Listed<PaperSummary>> RunAsync(ListPapersInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = input.Apply(db);
        var total = await matching.CountAsync(cancellationToken);
        var ids = await Sorted(matching, input.Sort).Select(paper => paper.Id)
            .Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<PaperSummary>(total, paging.Page, paging.Size, await PaperSummaries.LoadAsync(db, ids, cancellationToken));
    }

    /// <summary>Ids of the first papers of the whole list, whatever its pages.</summary>
    public async Task<IReadOnlyList<int>> IdsAsync(ListPapersInput input, int most, CancellationToken cancellationToken) =>
        await Sorted(input.Apply(db), input.Sort).Select(paper => paper.Id).Take(most).ToListAsync(cancellationToken);

    private IQueryable<Paper> Sorted(IQueryable<Paper> papers, PaperSort sort) => sort switch
    {
        PaperSort.Oldest => papers.OrderBy(paper => paper.IssuedOn == null).ThenBy(paper => paper.IssuedOn).ThenBy(paper => paper.Id),
        PaperSort.Articles => papers.OrderByDescending(paper => db.ArticlePapers.Count(mention => mention.PaperId == paper.Id))
            .ThenByDescending(paper => paper.Id),
        PaperSort.Title => papers.OrderBy(paper => paper.TitleKey).ThenBy(paper => paper.Id),
        _ => papers.OrderBy(paper => paper.IssuedOn == null).ThenByDescending(paper => paper.IssuedOn).ThenByDescending(paper => paper.Id),
    };
}
