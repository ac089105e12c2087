using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Where printed names lead: first as the paper has it, which knows what people decided, then by the key alone.</summary>
internal sealed record NamesLed(ILookup<(int PaperId, string Key), int> OfPapers, Dictionary<string, int> ByKey, Func<string, string> KeyOf)
{
    /// <param name="papers">Ids of the papers that print the names.</param>
    public static async Task<NamesLed> OfPeopleAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> papers, IEnumerable<string> printed, CancellationToken cancellationToken)
    {
        var ofPapers = await db.Authorships.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AuthorId }).ToListAsync(cancellationToken);
        var keys = printed.Select(NameKey.OfPerson).Distinct().ToList();
        var byKey = await db.Authors.Where(author => keys.Contains(author.NameKey))
            .ToDictionaryAsync(author => author.NameKey, author => author.Id, cancellationToken);
        return new NamesLed(ofPapers.ToLookup(row => (row.PaperId, NameKey.OfPerson(row.PrintedName)), row => row.AuthorId), byKey, NameKey.OfPerson);
    }

    /// <param name="papers">Ids of the papers that print the names.</param>
    public static async Task<NamesLed> OfOrganisationsAsync(
        KnowledgeBaseContext db, OrganisationNames organisations, IReadOnlyCollection<int> papers, IEnumerable<string> printed, CancellationToken cancellationToken)
    {
        var ofPapers = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AffiliationId }).ToListAsync(cancellationToken);
        var keys = printed.Select(organisations.KeyOf).Distinct().ToList();
        var byKey = await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey))
            .ToDictionaryAsync(affiliation => affiliation.NameKey, affiliation => affiliation.Id, cancellationToken);
        return new NamesLed(ofPapers.ToLookup(row => (row.PaperId, organisations.KeyOf(row.PrintedName)), row => row.AffiliationId), byKey, organisations.KeyOf);
    }

    /// <param name="paperId">The paper that prints the name; 0 for none.</param>
    public NameAsPrinted Of(int paperId, string name)
    {
        var key = KeyOf(name);
        var ids = OfPapers[(paperId, key)];
        return new NameAsPrinted(ids.Any() ? ids.First() : ByKey.TryGetValue(key, out var id) ? id : null, name);
    }
}
