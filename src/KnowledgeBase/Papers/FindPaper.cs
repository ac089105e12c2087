using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Finds a paper by its arXiv identifier, old or new, with or without version.</summary>
public sealed class FindPaper(KnowledgeBaseContext db)
{
    /// <summary>Id of the paper; null when the text is no identifier or the library has no such paper.</summary>
    public async Task<int?> RunAsync(string? arxivId, CancellationToken cancellationToken)
    {
        if (ArxivId.Parse(arxivId ?? "") is not { } arxiv)
        {
            return null;
        }

        return await db.PaperIdentifiers.Where(identifier => identifier.Scheme == ArxivId.Scheme && identifier.Value == arxiv.Value)
            .Select(identifier => (int?)identifier.PaperId).SingleOrDefaultAsync(cancellationToken);
    }
}
