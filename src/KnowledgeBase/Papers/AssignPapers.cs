using KnowledgeBase.Articles;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>
/// Gives the mentions of an article their papers. Everything that shares an identifier or title with them, at whatever distance, is
/// grouped anew, so that the result is the same in whichever order captures came.
/// </summary>
public sealed class AssignPapers(KnowledgeBaseContext db, ActiveCorrections corrections, WritePapers writePapers)
{
    /// <summary>Puts the new mentions of an article in the place of its former ones, and rebuilds every paper concerned. Saves. The caller indexes the article.</summary>
    public async Task RunAsync(Article article, IReadOnlyList<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var former = await db.ArticlePapers.Where(mention => mention.ArticleId == article.Id).ToListAsync(cancellationToken);
        if (former.Count == 0 && mentions.Count == 0)
        {
            return;
        }

        Inherit(former, mentions);
        db.ArticlePapers.RemoveRange(former);
        await db.SaveChangesAsync(cancellationToken);
        var (near, decided) = await NearAsync(former.Select(mention => mention.PaperId), mentions.SelectMany(PaperReference.AllOf), cancellationToken);
        var left = near.Where(paper => paper.Mentions.Count == 0).Select(paper => paper.Id).ToHashSet();
        foreach (var mention in mentions)
        {
            mention.PaperId = PaperNeighbourhood.Former(mention, former, left);
        }

        db.ArticlePapers.AddRange(mentions);
        await RegroupAsync(near, [.. near.SelectMany(paper => paper.Mentions).Except(mentions), .. mentions], decided, article.Id, cancellationToken, left: former);
    }

    /// <summary>Groups and rebuilds the given papers, and what the references lead to, after a decision about them. Saves.</summary>
    /// <param name="kept">Paper whose address stays when it is joined to another; null for the older one's.</param>
    internal async Task RefreshAsync(IEnumerable<int> papers, IEnumerable<string> references, CancellationToken cancellationToken, int? kept = null)
    {
        var (near, decided) = await NearAsync(papers, references, cancellationToken);
        await RegroupAsync(near, [.. near.SelectMany(paper => paper.Mentions)], decided, writing: null, cancellationToken, kept);
    }

    // An article that is read again speaks of the papers it spoke of; their addresses stay.
    private static void Inherit(List<ArticlePaper> former, IReadOnlyList<ArticlePaper> mentions)
    {
        foreach (var mention in mentions)
        {
            mention.PaperId = former.Find(one => PaperReference.AllOf(one).Intersect(PaperReference.AllOf(mention)).Any())?.PaperId ?? 0;
        }
    }

    private async Task<(List<Paper> Near, DecidedPapers Decided)> NearAsync(IEnumerable<int> start, IEnumerable<string> references, CancellationToken cancellationToken)
    {
        var papers = new List<Paper>();
        var decided = await PaperNeighbourhood.VisitAsync(
            start,
            references,
            next => PaperNeighbourhood.NamedByAsync(db, next, cancellationToken),
            async ids =>
            {
                var found = await db.Papers.Include(paper => paper.Mentions).Where(paper => ids.Contains(paper.Id)).ToListAsync(cancellationToken);
                papers.AddRange(found);
                return found.SelectMany(paper => paper.Mentions);
            },
            next => corrections.AboutAsync(CorrectionSubject.Paper, next, cancellationToken));
        return ([.. papers.OrderBy(paper => paper.Id)], decided);
    }

    private async Task RegroupAsync(List<Paper> near, List<ArticlePaper> mentions, DecidedPapers decided, int? writing, CancellationToken cancellationToken, int? preferred = null,
        IReadOnlyList<ArticlePaper>? left = null)
    {
        var former = mentions.ToDictionary(mention => mention, mention => mention.PaperId);
        var before = mentions.Concat(left ?? []).ToList();
        var keys = await ArticleKeysAsync(before, cancellationToken);
        var papers = near.ToDictionary(paper => paper.Id);
        var groups = decided.Group(mentions, mention => keys[mention.ArticleId]);
        var (assigned, free) = Claim(groups, papers.Keys, preferred);
        var retired = assigned.TrueForAll(one => one.Kept is not null) ? [] : await RetiredAsync(groups.SelectMany(group => group.References), cancellationToken);
        if (retired.Count > 0)
        {
            // Of those that are parted, whoever had another address before leaves the common one to the rest.
            (assigned, free) = Claim([.. groups.OrderBy(group => retired.Exists(one => group.References.Contains(one.Reference)))], papers.Keys, preferred);
        }

        // A paper that is joined to another one, or that nothing speaks of any more, leaves its address behind.
        var leaving = before.Where(mention => free.Contains(mention.PaperId)).ToLookup(mention => mention.PaperId, mention => decided.ReferenceOf(mention, keys[mention.ArticleId]));

        // By a reference that no other address goes by, so that papers that were joined have their own again when that is undone.
        var taken = (await RetiredAsync(leaving.SelectMany(references => references), cancellationToken)).Select(one => one.Reference).ToHashSet();
        foreach (var (group, kept) in assigned)
        {
            var target = kept is { } id ? papers[id] : New(group, retired);
            foreach (var mention in group.Mentions)
            {
                mention.Paper = target;
            }
        }

        var unclaimed = near.Where(paper => free.Contains(paper.Id)).ToList();
        await writePapers.RunAsync(new WritePapersInput(near, groups, unclaimed, leaving.ToDictionary(one => one.Key, one => one.OrderBy(taken.Contains).ThenBy(reference => reference, StringComparer.Ordinal).First()), keys, former, writing), cancellationToken);
    }

    private static (List<(PaperGroup<ArticlePaper> Group, int? Kept)> Assigned, HashSet<int> Free) Claim(
        IReadOnlyList<PaperGroup<ArticlePaper>> groups, IEnumerable<int> papers, int? preferred)
    {
        var free = papers.ToHashSet();
        return ([.. groups.Select(group => (group, PaperNeighbourhood.Claim(group.Mentions, free, preferred)))], free);
    }

    private Task<Dictionary<int, string>> ArticleKeysAsync(IEnumerable<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var ids = mentions.Select(mention => mention.ArticleId).Distinct().ToList();
        return db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, article.Key })
            .ToDictionaryAsync(article => article.Id, article => article.Key, cancellationToken);
    }

    private async Task<List<RetiredId>> RetiredAsync(IEnumerable<string> references, CancellationToken cancellationToken)
    {
        var wanted = references.ToList();
        return wanted.Count == 0 ? [] : await db.RetiredIds.Where(retired => retired.Of == CorrectionSubject.Paper && wanted.Contains(retired.Reference))
            .OrderBy(retired => retired.Id).ToListAsync(cancellationToken);
    }

    // What was joined and is parted again gets its former address back.
    private Paper New(PaperGroup<ArticlePaper> group, List<RetiredId> retired)
    {
        var former = retired.Find(one => group.References.Contains(one.Reference));
        if (former is not null)
        {
            retired.Remove(former);
            db.RetiredIds.Remove(former);
        }

        var first = group.Mentions[0];
        return db.Papers.Add(new Paper { Id = former?.Id ?? 0, Title = first.Title, TitleKey = first.TitleKey }).Entity;
    }
}
