using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Authors;

/// <summary>The authors with the number of their papers.</summary>
public sealed class ListAuthors(KnowledgeBaseContext db)
{
    public async Task<Listed<NamedSummary>> RunAsync(ListNamesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = Matching(input);
        var total = await matching.CountAsync(cancellationToken);
        var ids = await Sorted(matching, input.Sort).Select(author => author.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<NamedSummary>(total, paging.Page, paging.Size, await SummariesAsync(ids, cancellationToken));
    }

    private IQueryable<Author> Matching(ListNamesInput input)
    {
        var authors = db.Authors.AsNoTracking();
        return QueryText.Clean(input.Q) is { } name && NameKey.OfOrganisation(name) is var key
            ? authors.Where(author => author.NameKey.Contains(key))
            : authors;
    }

    private IQueryable<Author> Sorted(IQueryable<Author> authors, NameSort sort) => sort == NameSort.Name
        ? authors.OrderBy(author => author.NameKey)
        : authors.OrderByDescending(author => db.Authorships.Count(authorship => authorship.AuthorId == author.Id)).ThenBy(author => author.NameKey);

    private async Task<IReadOnlyList<NamedSummary>> SummariesAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var names = await db.Authors.AsNoTracking().Where(author => ids.Contains(author.Id))
            .Select(author => new { author.Id, author.Name }).ToDictionaryAsync(author => author.Id, author => author.Name, cancellationToken);
        var counts = await db.Authorships.Where(authorship => ids.Contains(authorship.AuthorId))
            .GroupBy(authorship => authorship.AuthorId).Select(group => new { group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return [.. ids.Select(id => new NamedSummary(id, names[id], counts.GetValueOrDefault(id)))];
    }
}
