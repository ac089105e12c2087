using KnowledgeBase.Data;
using KnowledgeBase.Finding;

namespace KnowledgeBase.Authors;

/// <summary>The authors with the number of their papers.</summary>
public sealed class ListAuthors(KnowledgeBaseContext db)
{
    public Task<Found<NamedSummary>> RunAsync(ListNamesInput input, CancellationToken cancellationToken) =>
        ListNames.RunAsync<Author>(db, IndexTable.Authors, input, cancellationToken);
}
