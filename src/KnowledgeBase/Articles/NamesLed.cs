using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Where printed names lead: first as the paper has it, which knows what people decided, then by the key alone.</summary>
internal sealed record NamesLed(ILookup<(int PaperId, string Key), int> OfPapers, Dictionary<string, int> ByKey, Func<string, string> KeyOf)
{
    /// <param name="printed">The names, each with the id of the paper that prints it; 0 for none.</param>
    public static async Task<NamesLed> OfPeopleAsync(KnowledgeBaseContext db, IReadOnlyList<(int PaperId, string Name)> printed, CancellationToken cancellationToken)
    {
        var papers = printed.Select(name => name.PaperId).Distinct().ToList();
        var ofPapers = await db.Authorships.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AuthorId }).ToListAsync(cancellationToken);
        var led = ofPapers.ToLookup(row => (row.PaperId, NameKey.OfPerson(row.PrintedName)), row => row.AuthorId);
        return new NamesLed(led, await ByKeyAsync(db.Authors, led, printed.Select(name => (name.PaperId, NameKey.OfPerson(name.Name))), cancellationToken), NameKey.OfPerson);
    }

    /// <param name="printed">The names, each with the id of the paper that prints it; 0 for none.</param>
    public static async Task<NamesLed> OfOrganisationsAsync(
        KnowledgeBaseContext db, OrganisationNames organisations, IReadOnlyList<(int PaperId, string Name)> printed, CancellationToken cancellationToken)
    {
        var papers = printed.Select(name => name.PaperId).Distinct().ToList();
        var ofPapers = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AffiliationId }).ToListAsync(cancellationToken);
        var led = ofPapers.ToLookup(row => (row.PaperId, organisations.KeyOf(row.PrintedName)), row => row.AffiliationId);
        var byKey = await ByKeyAsync(db.Affiliations, led, printed.Select(name => (name.PaperId, organisations.KeyOf(name.Name))), cancellationToken);
        return new NamesLed(led, byKey, organisations.KeyOf);
    }

    /// <param name="paperId">The paper that prints the name; 0 for none.</param>
    public NameAsPrinted Of(int paperId, string name)
    {
        var key = KeyOf(name);
        var ids = OfPapers[(paperId, key)];
        return new NameAsPrinted(ids.Any() ? ids.First() : ByKey.TryGetValue(key, out var id) ? id : null, name);
    }

    private static async Task<Dictionary<string, int>> ByKeyAsync<T>(
        IQueryable<T> named, ILookup<(int PaperId, string Key), int> led, IEnumerable<(int PaperId, string Key)> printed, CancellationToken cancellationToken)
        where T : class, INamed
    {
        var keys = printed.Where(name => !led.Contains(name)).Select(name => name.Key).Distinct().ToList();
        return keys.Count == 0 ? [] : await named.Where(one => keys.Contains(one.NameKey)).ToDictionaryAsync(one => one.NameKey, one => one.Id, cancellationToken);
    }
}
