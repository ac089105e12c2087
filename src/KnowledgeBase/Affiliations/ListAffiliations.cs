using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Affiliations;

/// <summary>The affiliations with the number of their papers.</summary>
public sealed class ListAffiliations(KnowledgeBaseContext db, OrganisationNames organisations)
{
    public async Task<Listed<NamedSummary>> RunAsync(ListNamesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = Matching(input);
        var total = await matching.CountAsync(cancellationToken);
        var ids = await Sorted(matching, input.Sort).Select(affiliation => affiliation.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<NamedSummary>(total, paging.Page, paging.Size, await SummariesAsync(ids, cancellationToken));
    }

    private IQueryable<Affiliation> Matching(ListNamesInput input)
    {
        var affiliations = db.Affiliations.AsNoTracking();
        if (QueryText.Clean(input.Q) is not { } name)
        {
            return affiliations;
        }

        var key = NameKey.OfOrganisation(name);
        var known = organisations.KeysContaining(key);
        return affiliations.Where(affiliation => affiliation.NameKey.Contains(key) || known.Contains(affiliation.NameKey));
    }

    private IQueryable<Affiliation> Sorted(IQueryable<Affiliation> affiliations, NameSort sort) => sort == NameSort.Name
        ? affiliations.OrderBy(affiliation => affiliation.NameKey)
        : affiliations.OrderByDescending(affiliation => db.PaperAffiliations.Count(link => link.AffiliationId == affiliation.Id)).ThenBy(affiliation => affiliation.NameKey);

    private async Task<IReadOnlyList<NamedSummary>> SummariesAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var names = await db.Affiliations.AsNoTracking().Where(affiliation => ids.Contains(affiliation.Id))
            .Select(affiliation => new { affiliation.Id, affiliation.Name }).ToDictionaryAsync(affiliation => affiliation.Id, affiliation => affiliation.Name, cancellationToken);
        var counts = await db.PaperAffiliations.Where(link => ids.Contains(link.AffiliationId))
            .GroupBy(link => link.AffiliationId).Select(group => new { group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return [.. ids.Select(id => new NamedSummary(id, names[id], counts.GetValueOrDefault(id)))];
    }
}
