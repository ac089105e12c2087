using KnowledgeBase.Data;
using KnowledgeBase.Finding;

namespace KnowledgeBase.Authors;

/// <summary>The authors with the number of their papers.</summary>
public sealed class ListAuthors(KnowledgeBaseContext db)
{
    public Task<Found<NamedSummary>> RunAsync(ListNamesInput input, CancellationToken cancellationToken) =>
        ListNames.RunAsync<Author>(db, IndexTable.Authors, input, cancellationToken);

    /// <summary>What all the names begin with.</summary>
    public Task<IReadOnlyList<NameInitial>> InitialsAsync(CancellationToken cancellationToken) => db.Authors.InitialsAsync(cancellationToken);
}
