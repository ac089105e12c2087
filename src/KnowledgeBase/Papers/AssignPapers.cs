using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>
/// Gives the mentions of an article their papers. Everything that shares an identifier or title with them, at whatever distance, is
/// grouped anew, so that the result is the same in whichever order captures came.
/// </summary>
public sealed class AssignPapers(KnowledgeBaseContext db, WritePapers writePapers)
{
    private const int MostRounds = 20;

    /// <summary>Puts the new mentions of an article in the place of its former ones, and rebuilds every paper concerned. Saves.</summary>
    public async Task RunAsync(Article article, IReadOnlyList<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var former = await db.ArticlePapers.Where(mention => mention.ArticleId == article.Id).ToListAsync(cancellationToken);
        if (former.Count == 0 && mentions.Count == 0)
        {
            return;
        }

        db.ArticlePapers.RemoveRange(former);
        await db.SaveChangesAsync(cancellationToken);
        var near = await NearAsync(former, mentions, cancellationToken);
        db.ArticlePapers.AddRange(mentions);
        await RegroupAsync(near, [.. near.SelectMany(paper => paper.Mentions).Except(mentions), .. mentions], cancellationToken);
    }

    // The papers that share an identifier or title with the mentions, then those that share one with these, until no more come.
    private async Task<List<Paper>> NearAsync(List<ArticlePaper> former, IReadOnlyList<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var papers = new Dictionary<int, Paper>();
        var ids = former.Select(mention => mention.PaperId).ToHashSet();
        var keys = mentions.Select(mention => mention.TitleKey).Where(key => key.Length > 0).ToHashSet();
        var values = mentions.SelectMany(mention => mention.Identifiers).Select(id => PaperIds.Split(id).Value).ToHashSet();
        for (var round = 0; round < MostRounds; round++)
        {
            ids.UnionWith(await PapersNamedByAsync(keys, values, cancellationToken));
            ids.ExceptWith(papers.Keys);
            if (ids.Count == 0)
            {
                break;
            }

            var found = await db.Papers.Include(paper => paper.Mentions).Where(paper => ids.Contains(paper.Id)).ToListAsync(cancellationToken);
            foreach (var paper in found)
            {
                papers.Add(paper.Id, paper);
                keys.UnionWith(paper.Mentions.Select(mention => mention.TitleKey).Where(key => key.Length > 0));
                values.UnionWith(paper.Mentions.SelectMany(mention => mention.Identifiers).Select(id => PaperIds.Split(id).Value));
            }

            ids.Clear();
        }

        return [.. papers.Values.OrderBy(paper => paper.Id)];
    }

    // Values without their schemes may find a paper too many, which grouping then leaves apart.
    private async Task<IEnumerable<int>> PapersNamedByAsync(HashSet<string> keys, HashSet<string> values, CancellationToken cancellationToken)
    {
        var byTitle = await db.ArticlePapers.Where(mention => keys.Contains(mention.TitleKey))
            .Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken);
        var byIdentifier = await db.PaperIdentifiers.Where(identifier => values.Contains(identifier.Value))
            .Select(identifier => identifier.PaperId).Distinct().ToListAsync(cancellationToken);
        return byTitle.Concat(byIdentifier);
    }

    private async Task RegroupAsync(List<Paper> near, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var free = near.ToDictionary(paper => paper.Id);
        var groups = PaperMatching.Group(mentions, mention => mention.Identifiers, mention => mention.TitleKey);
        var assigned = groups.Select(group => (Group: group, Paper: Claim(group, free))).ToList();

        foreach (var (group, paper) in assigned)
        {
            var target = paper ?? db.Papers.Add(new Paper { Title = group[0].Title, TitleKey = group[0].TitleKey }).Entity;
            foreach (var mention in group)
            {
                mention.Paper = target;
            }
        }

        await writePapers.RunAsync(near, groups, [.. free.Values], cancellationToken);
    }

    // A group keeps the oldest paper that one of its mentions had, so that addresses of papers stay.
    private static Paper? Claim(IReadOnlyList<ArticlePaper> group, Dictionary<int, Paper> free)
    {
        var id = group.Select(mention => mention.PaperId).Where(free.ContainsKey).DefaultIfEmpty(0).Min();
        return id > 0 && free.Remove(id, out var paper) ? paper : null;
    }
}
