using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>
/// Brings the rows of authors and affiliations in their indexes up to date with the library: every form that papers print, of known organisations all their
/// names, and the key, which finds a name however it is spaced and punctuated.
/// </summary>
public sealed class IndexNames(KnowledgeBaseContext db, OrganisationNames organisations)
{
    /// <summary>Runs within the caller's transaction, after everything else is saved.</summary>
    internal async Task AuthorsAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        foreach (var some in ids.Distinct().Chunk(200))
        {
            var printed = db.Authorships.Where(row => some.Contains(row.AuthorId)).Select(row => new PrintedName { Id = row.AuthorId, PaperId = row.PaperId, Name = row.PrintedName });
            await RunAsync(db.Authors.Where(author => some.Contains(author.Id)), SearchField.Authors, IndexTable.Authors, printed, cancellationToken);
        }
    }

    /// <summary>As <see cref="AuthorsAsync"/>.</summary>
    internal async Task AffiliationsAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        foreach (var some in ids.Distinct().Chunk(200))
        {
            var printed = db.PaperAffiliations.Where(row => some.Contains(row.AffiliationId)).Select(row => new PrintedName { Id = row.AffiliationId, PaperId = row.PaperId, Name = row.PrintedName });
            await RunAsync(db.Affiliations.Where(affiliation => some.Contains(affiliation.Id)), SearchField.Affiliations, IndexTable.Affiliations, printed, cancellationToken);
        }
    }

    /// <summary>Takes names out of their index, to be called before they go.</summary>
    internal async Task RemoveAsync<TNamed>(IQueryable<TNamed> names, IndexTable table, CancellationToken cancellationToken)
        where TNamed : class, INamed
    {
        foreach (var row in await names.Select(name => name.IndexRow).ToListAsync(cancellationToken))
        {
            await TextIndex.Of(db, table).RemoveAsync(row, cancellationToken);
        }
    }

    private async Task RunAsync<TNamed>(IQueryable<TNamed> names, SearchField field, IndexTable table, IQueryable<PrintedName> printed, CancellationToken cancellationToken)
        where TNamed : class, INamed
    {
        var index = TextIndex.Of(db, table);
        var forms = (await printed.Select(row => new { row.Id, row.Name }).Distinct().ToListAsync(cancellationToken)).ToLookup(row => row.Id, row => row.Name);
        var counts = await printed.GroupBy(row => row.Id).Select(group => new { group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        foreach (var name in await names.AsNoTracking().OrderBy(name => name.Id).ToListAsync(cancellationToken))
        {
            var row = IndexRow.Of(counts.GetValueOrDefault(name.Id), name.Id);
            var others = table == IndexTable.Affiliations ? organisations.NamesOf(name.NameKey) : [];
            await index.RemoveAsync(name.IndexRow, cancellationToken);
            await index.AddAsync(
                new IndexedText(row, new Dictionary<SearchField, IEnumerable<string>> { [field] = [name.Name, name.NameKey, .. forms[name.Id], .. others] }, []), cancellationToken);
            if (row != name.IndexRow)
            {
                await names.Where(one => one.Id == name.Id).ExecuteUpdateAsync(one => one.SetProperty(stored => stored.IndexRow, row), cancellationToken);
            }
        }
    }

    private sealed record PrintedName
    {
        public int Id { get; init; }

        public int PaperId { get; init; }

        public required string Name { get; init; }
    }
}
