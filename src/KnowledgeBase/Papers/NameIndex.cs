using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Authors;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Finds authors and affiliations by the key of a printed name, as people corrected it, and makes those that are new.</summary>
public sealed class NameIndex(KnowledgeBaseContext db, NameDecisions decisions, IndexNames index)
{
    /// <summary>The authors of the names, in their order. New ones are added to the context, not saved.</summary>
    /// <param name="paper">References of the paper that prints the names; see <see cref="PaperReference"/>.</param>
    internal async Task<IReadOnlyList<Author>> AuthorsAsync(IReadOnlyList<string> printed, IReadOnlySet<string> paper, CancellationToken cancellationToken)
    {
        var names = await decisions.OfAsync(CorrectionSubject.Author, printed, paper, cancellationToken);
        var keys = names.Select(name => name.Key).ToList();
        var known = (await db.Authors.Where(author => keys.Contains(author.NameKey)).ToListAsync(cancellationToken)).Concat(db.Authors.Local).ToList();
        var former = await FormerIdsAsync(CorrectionSubject.Author, keys, known, cancellationToken);
        return Take(
            names,
            known,
            name => db.Authors.Add(new Author { Id = former.GetValueOrDefault(name.Key), Name = name.Printed, NameKey = name.Key, InitialKey = InitialKey.Of(name.Printed) }).Entity,
            NameKey.OfPerson);
    }

    /// <summary>The affiliations of the names, in their order. New ones are added to the context, not saved.</summary>
    /// <param name="paper">References of the paper that prints the names; see <see cref="PaperReference"/>.</param>
    internal async Task<IReadOnlyList<Affiliation>> AffiliationsAsync(IReadOnlyList<string> printed, IReadOnlySet<string> paper, CancellationToken cancellationToken)
    {
        var names = await decisions.OfAsync(CorrectionSubject.Affiliation, printed, paper, cancellationToken);
        var keys = names.Select(name => name.Key).ToList();
        var known = (await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey)).ToListAsync(cancellationToken)).Concat(db.Affiliations.Local).ToList();
        var former = await FormerIdsAsync(CorrectionSubject.Affiliation, keys, known, cancellationToken);
        return Take(
            names,
            known,
            name => db.Affiliations.Add(new Affiliation { Id = former.GetValueOrDefault(name.Key), Name = name.Printed, NameKey = name.Key }).Entity,
            NameKey.OfOrganisation);
    }

    // What was joined and is parted again gets its former address back.
    private async Task<Dictionary<string, int>> FormerIdsAsync(CorrectionSubject of, IReadOnlyList<string> keys, IEnumerable<INamed> known, CancellationToken cancellationToken)
    {
        var missing = keys.Except(known.Select(one => one.NameKey)).ToList();
        return missing.Count == 0 ? [] : await RetiredIds.ReviveAsync(db, of, missing, cancellationToken);
    }

    /// <summary>Indexes the given authors and affiliations after papers have changed, and removes those that no paper names any more.</summary>
    internal async Task RefreshAsync(IReadOnlyList<int> authors, IReadOnlyList<int> affiliations, CancellationToken cancellationToken)
    {
        await RemoveAsync(CorrectionSubject.Author, db.Authors.Where(author => authors.Contains(author.Id) && !author.Authorships.Any()), IndexTable.Authors, cancellationToken);
        await RemoveAsync(CorrectionSubject.Affiliation, db.Affiliations.Where(affiliation => affiliations.Contains(affiliation.Id) && !affiliation.Papers.Any()), IndexTable.Affiliations, cancellationToken);
        await index.AuthorsAsync(authors, cancellationToken);
        await index.AffiliationsAsync(affiliations, cancellationToken);
    }

    // The context must forget them, too: a capture that is read next in it would find them there.
    private async Task RemoveAsync<TNamed>(CorrectionSubject of, IQueryable<TNamed> unused, IndexTable table, CancellationToken cancellationToken)
        where TNamed : class, INamed
    {
        var gone = await unused.ToListAsync(cancellationToken);
        if (gone.Count > 0)
        {
            await index.RemoveAsync(unused, table, cancellationToken);
            await unused.ExecuteDeleteAsync(cancellationToken);
            gone.ForEach(one => db.Entry(one).State = EntityState.Detached);
            await RetiredIds.RetireAsync(db, of, gone.ToDictionary(one => one.Id, one => one.NameKey), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Names whose spelling has changed in this context and is not saved yet: what was indexed under the former one must be again, for the new one is shown.
    /// </summary>
    internal IReadOnlyList<INamed> Respelled() => [.. db.ChangeTracker.Entries<INamed>().Where(entry => entry.State == EntityState.Modified
        && SearchPhrase.Squeeze(entry.Property(name => name.Name).OriginalValue) != SearchPhrase.Squeeze(entry.Entity.Name)).Select(entry => entry.Entity)];

    /// <summary>Papers that print the names, as the database has them.</summary>
    internal async Task<IReadOnlyList<int>> PapersOfAsync(IReadOnlyList<INamed> names, CancellationToken cancellationToken)
    {
        var (authors, affiliations) = (names.OfType<Author>().Select(author => author.Id).ToList(), names.OfType<Affiliation>().Select(affiliation => affiliation.Id).ToList());
        return names.Count == 0 ? [] : await db.Authorships.Where(row => authors.Contains(row.AuthorId)).Select(row => row.PaperId)
            .Union(db.PaperAffiliations.Where(row => affiliations.Contains(row.AffiliationId)).Select(row => row.PaperId)).ToListAsync(cancellationToken);
    }

    /// <summary>Spells names again from what papers print, after a decision about one was made or taken back. Saves.</summary>
    internal async Task RespellAsync(CorrectionSubject of, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        if (of == CorrectionSubject.Author)
        {
            foreach (var author in await db.Authors.Where(author => keys.Contains(author.NameKey)).ToListAsync(cancellationToken))
            {
                var printed = await db.Authorships.Where(row => row.AuthorId == author.Id).Select(row => row.PrintedName).Distinct().ToListAsync(cancellationToken);
                author.Name = Spelled(printed, author.NameKey, NameKey.OfPerson);
            }
        }
        else
        {
            foreach (var affiliation in await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey)).ToListAsync(cancellationToken))
            {
                var printed = await db.PaperAffiliations.Where(row => row.AffiliationId == affiliation.Id).Select(row => row.PrintedName).Distinct().ToListAsync(cancellationToken);
                affiliation.Name = Spelled(printed, affiliation.NameKey, NameKey.OfOrganisation);
            }
        }

        await decisions.LockAsync(of, db.ChangeTracker.Entries<INamed>().Select(entry => entry.Entity), cancellationToken);
        var papers = await PapersOfAsync(Respelled(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await index.AuthorsAsync([.. db.ChangeTracker.Entries<Author>().Select(entry => entry.Entity.Id)], cancellationToken);
        await index.AffiliationsAsync([.. db.ChangeTracker.Entries<Affiliation>().Select(entry => entry.Entity.Id)], cancellationToken);
        await IndexPapers.RunAsync(db, papers, cancellationToken);
        await IndexArticles.OnPapersAsync(db, papers, cancellationToken);
    }

    /// <summary>How papers print a name, the best of several spellings, whatever a person decided.</summary>
    /// <param name="of">Author or affiliation.</param>
    internal async Task<string> PrintedAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        var isAuthor = of == CorrectionSubject.Author;
        var key = await (isAuthor ? db.Authors.Where(one => one.Id == id).Select(one => one.NameKey) : db.Affiliations.Where(one => one.Id == id).Select(one => one.NameKey)).SingleAsync(cancellationToken);
        var printed = isAuthor ? db.Authorships.Where(row => row.AuthorId == id).Select(row => row.PrintedName) : db.PaperAffiliations.Where(row => row.AffiliationId == id).Select(row => row.PrintedName);
        return Spelled(await printed.Distinct().ToListAsync(cancellationToken), key, isAuthor ? NameKey.OfPerson : NameKey.OfOrganisation);
    }

    private static string Spelled(List<string> printed, string key, Func<string, string> keyOf) =>
        printed.Aggregate((a, b) => Better(a, b, name => keyOf(name) == key));

    private static List<T> Take<T>(IReadOnlyList<DecidedName> names, IEnumerable<T> known, Func<DecidedName, T> make, Func<string, string> keyOf) where T : INamed
    {
        var byKey = known.DistinctBy(one => one.NameKey).ToDictionary(one => one.NameKey, StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            if (!byKey.TryGetValue(name.Key, out var one))
            {
                byKey[name.Key] = one = make(name);
            }

            one.Name = name.Locked ?? Better(one.Name, name.Printed, printed => keyOf(printed) == name.Key);
            return one;
        })];
    }

    // Of two spellings one must win whichever came first: one of this very key before one that counts as it, "First Last" before
    // "Last, First", then by letters.
    private static string Better(string a, string b, Func<string, bool> isOwn) =>
        (isOwn(a), isOwn(b)) switch
        {
            (true, false) => a,
            (false, true) => b,
            _ => Better(a, b),
        };

    private static string Better(string a, string b) =>
        (a.Contains(',', StringComparison.Ordinal), b.Contains(',', StringComparison.Ordinal)) switch
        {
            (true, false) => b,
            (false, true) => a,
            _ => string.CompareOrdinal(a, b) <= 0 ? a : b,
        };
}
