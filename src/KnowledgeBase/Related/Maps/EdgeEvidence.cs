using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related.Maps;

/// <summary>What made an edge.</summary>
/// <param name="Section">Heading above a link; null when there is none.</param>
/// <param name="Text">The sentence of a link, or what is printed.</param>
internal sealed record Evidence(string? Section, string Text);

/// <summary>Loads what made edges: one query for each kind of row, by its key.</summary>
internal sealed class EdgeEvidence(KnowledgeBaseContext db)
{
    /// <summary>Evidence by number of edge. Edges whose row was written anew since the graph was read have none.</summary>
    public async Task<Dictionary<int, Evidence>> OfAsync(LibraryGraph graph, IReadOnlyCollection<int> edges, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Evidence>();
        var links = await LinksAsync(Rows(kind => kind < EdgeKind.Introduces), cancellationToken);
        var mentions = await MentionsAsync(Rows(kind => kind == EdgeKind.Introduces), cancellationToken);
        var authors = await AuthorsAsync(graph, [.. edges.Where(edge => graph.Edges[edge].Kind == EdgeKind.Wrote)], cancellationToken);
        var affiliations = await AffiliationsAsync(graph, [.. edges.Where(edge => graph.Edges[edge].Kind == EdgeKind.Affiliated)], cancellationToken);
        foreach (var edge in edges)
        {
            var (source, target) = (graph.Nodes[graph.Edges[edge].Source].Id, graph.Nodes[graph.Edges[edge].Target].Id);
            var evidence = graph.Edges[edge].Kind switch
            {
                EdgeKind.Introduces => mentions.GetValueOrDefault(graph.Edges[edge].Row),
                EdgeKind.Wrote => authors.GetValueOrDefault((source, target)),
                EdgeKind.Affiliated => affiliations.GetValueOrDefault((source, target)),
                _ => links.GetValueOrDefault(graph.Edges[edge].Row),
            };
            if (evidence is not null)
            {
                found[edge] = evidence;
            }
        }

        return found;

        List<int> Rows(Func<EdgeKind, bool> wanted) => [.. edges.Select(edge => graph.Edges[edge]).Where(edge => wanted(edge.Kind)).Select(edge => edge.Row)];
    }

    private async Task<Dictionary<int, Evidence>> LinksAsync(List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.RelatedLinks.Where(link => ids.Contains(link.Id)).Select(link => new { link.Id, link.Section, link.Sentence }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new Evidence(row.Section, row.Sentence));
    }

    private async Task<Dictionary<int, Evidence>> MentionsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.ArticlePapers.Where(mention => ids.Contains(mention.Id)).Select(mention => new { mention.Id, mention.Title }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new Evidence(null, row.Title));
    }

    private async Task<Dictionary<(int Author, int Paper), Evidence>> AuthorsAsync(LibraryGraph graph, List<int> edges, CancellationToken cancellationToken)
    {
        if (edges.Count == 0)
        {
            return [];
        }

        var (authors, papers) = Ends(graph, edges);
        var rows = await db.Authorships.Where(row => papers.Contains(row.PaperId) && authors.Contains(row.AuthorId))
            .Select(row => new { row.AuthorId, row.PaperId, row.PrintedName }).ToListAsync(cancellationToken);
        return rows.DistinctBy(row => (row.AuthorId, row.PaperId)).ToDictionary(row => (row.AuthorId, row.PaperId), row => new Evidence(null, row.PrintedName));
    }

    private async Task<Dictionary<(int Affiliation, int Paper), Evidence>> AffiliationsAsync(LibraryGraph graph, List<int> edges, CancellationToken cancellationToken)
    {
        if (edges.Count == 0)
        {
            return [];
        }

        var (affiliations, papers) = Ends(graph, edges);
        var rows = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId) && affiliations.Contains(row.AffiliationId))
            .Select(row => new { row.AffiliationId, row.PaperId, row.PrintedName }).ToListAsync(cancellationToken);
        return rows.DistinctBy(row => (row.AffiliationId, row.PaperId)).ToDictionary(row => (row.AffiliationId, row.PaperId), row => new Evidence(null, row.PrintedName));
    }

    private static (List<int> Sources, List<int> Targets) Ends(LibraryGraph graph, List<int> edges) => (
        [.. edges.Select(edge => graph.Nodes[graph.Edges[edge].Source].Id).Distinct()],
        [.. edges.Select(edge => graph.Nodes[graph.Edges[edge].Target].Id).Distinct()]);
}
