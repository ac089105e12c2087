using KnowledgeBase.Data;
using KnowledgeBase.Finding;

namespace KnowledgeBase.Affiliations;

/// <summary>The affiliations with the number of their papers.</summary>
public sealed class ListAffiliations(KnowledgeBaseContext db)
{
    public Task<Found<NamedSummary>> RunAsync(ListNamesInput input, CancellationToken cancellationToken) =>
        ListNames.RunAsync<Affiliation>(db, IndexTable.Affiliations, input, cancellationToken);

    /// <summary>What all the names begin with.</summary>
    public Task<IReadOnlyList<NameInitial>> InitialsAsync(CancellationToken cancellationToken) => db.Affiliations.InitialsAsync(cancellationToken);
}
