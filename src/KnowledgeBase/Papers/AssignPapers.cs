using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>
/// Gives the mentions of an article their papers. Everything that shares an identifier or title with them, at whatever distance, is
/// grouped anew, so that the result is the same in whichever order captures came.
/// </summary>
public sealed class AssignPapers(KnowledgeBaseContext db, WritePapers writePapers)
{
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

    private async Task<List<Paper>> NearAsync(List<ArticlePaper> former, IReadOnlyList<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var papers = new List<Paper>();
        await PaperNeighbourhood.VisitAsync(
            former.Select(mention => mention.PaperId),
            mentions,
            (keys, values) => PaperNeighbourhood.NamedByAsync(db, keys, values, cancellationToken),
            async ids =>
            {
                var found = await db.Papers.Include(paper => paper.Mentions).Where(paper => ids.Contains(paper.Id)).ToListAsync(cancellationToken);
                papers.AddRange(found);
                return found.SelectMany(paper => paper.Mentions);
            });
        return [.. papers.OrderBy(paper => paper.Id)];
    }

    private async Task RegroupAsync(List<Paper> near, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var papers = near.ToDictionary(paper => paper.Id);
        var free = papers.Keys.ToHashSet();
        var groups = PaperMatching.Group(mentions, mention => mention.Identifiers, mention => mention.TitleKey);
        var assigned = groups.Select(group => (Group: group, Kept: PaperNeighbourhood.Claim(group, free))).ToList();

        foreach (var (group, kept) in assigned)
        {
            var target = kept is { } id ? papers[id] : db.Papers.Add(new Paper { Title = group[0].Title, TitleKey = group[0].TitleKey }).Entity;
            foreach (var mention in group)
            {
                mention.Paper = target;
            }
        }

        await writePapers.RunAsync(near, groups, [.. near.Where(paper => free.Contains(paper.Id))], cancellationToken);
    }
}
