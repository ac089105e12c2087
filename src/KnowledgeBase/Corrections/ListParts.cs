using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A part that can be taken out: a mention of a paper, a paper of an author or affiliation.</summary>
/// <param name="Subject">Subject of the split.</param>
/// <param name="Other">Its other end.</param>
/// <param name="Detail">What helps to tell: the names printed, and the date; may be empty.</param>
public sealed record PartShown(string Label, string Address, string Subject, string Other, string Detail);

/// <summary>Lists what something was put together from.</summary>
public sealed class ListParts(KnowledgeBaseContext db, NameDecisions names)
{
    private const int MostParts = 500;

    /// <summary>The first 500; none for an article.</summary>
    public Task<IReadOnlyList<PartShown>> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Paper => OfPaperAsync(id, cancellationToken),
        CorrectionSubject.Author => OfNameAsync(of, db.Authorships.Where(row => row.AuthorId == id).Select(row => new PrintedOn { Paper = row.Paper!, PrintedName = row.PrintedName }), cancellationToken),
        CorrectionSubject.Affiliation => OfNameAsync(of, db.PaperAffiliations.Where(row => row.AffiliationId == id).Select(row => new PrintedOn { Paper = row.Paper!, PrintedName = row.PrintedName }), cancellationToken),
        _ => Task.FromResult<IReadOnlyList<PartShown>>([]),
    };

    private async Task<IReadOnlyList<PartShown>> OfPaperAsync(int id, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Include(mention => mention.Article).Where(mention => mention.PaperId == id)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position).Take(MostParts).ToListAsync(cancellationToken);
        return
        [
            .. mentions.Select(mention => new PartShown(
                mention.Article!.Title,
                $"/articles/{mention.ArticleId}",
                PaperReference.Of(mention),
                mention.Article.Key,
                string.Join(" · ", [mention.Title, .. mention.Identifiers, .. mention.PublishedOn is { } date ? (string[])[date] : []]))),
        ];
    }

    // The decision is about the name as printed, which may be another one's by a merge.
    private async Task<IReadOnlyList<PartShown>> OfNameAsync(CorrectionSubject of, IQueryable<PrintedOn> rows, CancellationToken cancellationToken)
    {
        var papers = await rows.OrderBy(row => row.Paper.Id).Take(MostParts).Select(row => new
        {
            row.Paper.Id, row.Paper.Title, row.Paper.TitleKey, row.Paper.IssuedOn, row.PrintedName,
            Identifiers = row.Paper.Identifiers.Select(one => one.Scheme + ":" + one.Value).ToList(),
        }).ToListAsync(cancellationToken);
        return
        [
            .. papers.Select(paper => new PartShown(
                paper.Title,
                $"/papers/{paper.Id}",
                names.KeyOf(of, paper.PrintedName),
                PaperReference.Of(paper.Identifiers, paper.TitleKey),
                string.Join(" · ", (string[])[paper.PrintedName, .. paper.IssuedOn is { } date ? (string[])[date] : []]))),
        ];
    }

    private sealed class PrintedOn
    {
        public required Paper Paper { get; init; }

        public required string PrintedName { get; init; }
    }
}
