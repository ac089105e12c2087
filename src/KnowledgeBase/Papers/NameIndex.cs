using KnowledgeBase.Affiliations;
using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Finds authors and affiliations by the key of a printed name, and makes those that are new.</summary>
public sealed class NameIndex(KnowledgeBaseContext db)
{
    /// <summary>The authors of the names, in their order. New ones are added to the context, not saved.</summary>
    internal async Task<IReadOnlyList<Author>> AuthorsAsync(IReadOnlyList<string> printed, CancellationToken cancellationToken)
    {
        var keys = printed.Select(NameKey.OfPerson).ToList();
        var known = (await db.Authors.Where(author => keys.Contains(author.NameKey)).ToListAsync(cancellationToken))
            .Concat(db.Authors.Local).DistinctBy(author => author.NameKey).ToDictionary(author => author.NameKey);
        return [.. printed.Zip(keys, (name, key) =>
        {
            if (!known.TryGetValue(key, out var author))
            {
                known[key] = author = db.Authors.Add(new Author { Name = name, NameKey = key }).Entity;
            }

            author.Name = Better(author.Name, name);
            return author;
        })];
    }

    /// <summary>The affiliations of the names, in their order. New ones are added to the context, not saved.</summary>
    internal async Task<IReadOnlyList<Affiliation>> AffiliationsAsync(IReadOnlyList<string> printed, CancellationToken cancellationToken)
    {
        var keys = printed.Select(NameKey.OfOrganisation).ToList();
        var known = (await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey)).ToListAsync(cancellationToken))
            .Concat(db.Affiliations.Local).DistinctBy(affiliation => affiliation.NameKey).ToDictionary(affiliation => affiliation.NameKey);
        return [.. printed.Zip(keys, (name, key) =>
        {
            if (!known.TryGetValue(key, out var affiliation))
            {
                known[key] = affiliation = db.Affiliations.Add(new Affiliation { Name = name, NameKey = key }).Entity;
            }

            affiliation.Name = Better(affiliation.Name, name);
            return affiliation;
        })];
    }

    /// <summary>Removes those of the given authors and affiliations that no paper names any more.</summary>
    internal async Task RemoveUnusedAsync(IReadOnlyList<int> authors, IReadOnlyList<int> affiliations, CancellationToken cancellationToken)
    {
        if (authors.Count > 0)
        {
            await db.Authors.Where(author => authors.Contains(author.Id) && !author.Authorships.Any()).ExecuteDeleteAsync(cancellationToken);
        }

        if (affiliations.Count > 0)
        {
            await db.Affiliations.Where(affiliation => affiliations.Contains(affiliation.Id) && !affiliation.Papers.Any()).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // Of two spellings one must win whichever came first: "First Last" before "Last, First", then by letters.
    private static string Better(string a, string b) =>
        (a.Contains(',', StringComparison.Ordinal), b.Contains(',', StringComparison.Ordinal)) switch
        {
            (true, false) => b,
            (false, true) => a,
            _ => string.CompareOrdinal(a, b) <= 0 ? a : b,
        };
}
