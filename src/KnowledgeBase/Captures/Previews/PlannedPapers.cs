using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Previews;

/// <summary>
/// Papers as they would be: those of the library that something in the preview touches, and those that it would make. Groups by the same
/// rules as <see cref="AssignPapers"/>, and only remembers the result.
/// </summary>
internal sealed class PlannedPapers(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private readonly Dictionary<int, PlannedPaper> papers = [];
    private readonly HashSet<int> loaded = [];
    private readonly HashSet<string> rewritten = [];
    private readonly Dictionary<string, List<PlannedMention>> ofArticle = [];
    private readonly Dictionary<string, HashSet<PlannedMention>> named = [];
    private int next = PlannedPaper.FirstNew;

    /// <summary>Puts the papers that an article would name in the place of those that it names.</summary>
    public async Task<PaperPlan> AssignAsync(PlannedArticle article, IReadOnlyList<PaperKeys> printed, CancellationToken cancellationToken)
    {
        var former = await RemoveFormerAsync(article, cancellationToken);
        var mentions = printed.Select(paper => new PlannedMention(article.Key, paper)).ToList();
        var (near, decided) = await NearAsync(former, mentions, cancellationToken);
        var left = near.Where(paper => paper.Mentions.Count == 0).Select(paper => paper.Id).ToHashSet();
        foreach (var mention in mentions)
        {
            mention.PaperId = PaperNeighbourhood.Former(mention, former, left);
        }

        var plan = PaperPlan.Of(near, former, mentions, decided);
        Apply(plan);
        return plan;
    }

    private async Task<List<PlannedMention>> RemoveFormerAsync(PlannedArticle article, CancellationToken cancellationToken)
    {
        if (rewritten.Add(article.Key) && article.Id is { } id)
        {
            await LoadAsync(await db.ArticlePapers.Where(mention => mention.ArticleId == id).Select(mention => mention.PaperId).ToListAsync(cancellationToken), cancellationToken);
        }

        ofArticle.Remove(article.Key, out var former);
        foreach (var mention in former ?? [])
        {
            papers[mention.PaperId].Mentions.Remove(mention);
            foreach (var name in PaperReference.AllOf(mention))
            {
                named[name].Remove(mention);
            }
        }

        return former ?? [];
    }

    private async Task<(List<PlannedPaper> Near, DecidedPapers Decided)> NearAsync(
        List<PlannedMention> former, List<PlannedMention> mentions, CancellationToken cancellationToken)
    {
        var near = new SortedSet<int>();
        var decided = await PaperNeighbourhood.VisitAsync(
            former.Select(mention => mention.PaperId),
            mentions.SelectMany(PaperReference.AllOf),
            async references =>
            {
                await LoadAsync(await PaperNeighbourhood.NamedByAsync(db, references, cancellationToken), cancellationToken);
                return [.. references.SelectMany(NamedBy).Select(mention => mention.PaperId)];
            },
            ids =>
            {
                near.UnionWith(ids);
                return Task.FromResult<IEnumerable<PlannedMention>>([.. ids.SelectMany(id => papers[id].Mentions)]);
            },
            references => corrections.AboutAsync(CorrectionSubject.Paper, references, cancellationToken));
        return ([.. near.Select(id => papers[id])], decided);
    }

    private IEnumerable<PlannedMention> NamedBy(string reference) => PaperReference.ArticleKeyOf(reference) is { } article
        ? ofArticle.GetValueOrDefault(article, [])
        : named.GetValueOrDefault(reference, []);

    // Once loaded a paper is only looked up here: the library does not know what the preview has done to it.
    private async Task LoadAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var missing = ids.Where(loaded.Add).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var found = await db.Papers.AsNoTracking().Where(paper => missing.Contains(paper.Id)).Select(paper => new
        {
            paper.Id,
            paper.Title,
            Mentions = paper.Mentions.Select(mention => new { mention.Article!.Key, mention.Title, mention.TitleKey, mention.Identifiers }).ToList(),
        }).ToListAsync(cancellationToken);
        foreach (var paper in found)
        {
            papers.Add(paper.Id, new PlannedPaper(paper.Id, paper.Title));
            paper.Mentions.ForEach(mention => Add(
                new PlannedMention(mention.Key, new PaperKeys(mention.Title, mention.TitleKey, mention.Identifiers)) { PaperId = paper.Id }));
        }
    }

    private void Apply(PaperPlan plan)
    {
        foreach (var (group, kept) in plan.Groups)
        {
            var paper = kept ?? new PlannedPaper(next++, group[0].Title);
            papers[paper.Id] = paper;
            foreach (var mention in group)
            {
                Move(mention, paper);
            }
        }

        foreach (var gone in plan.Gone)
        {
            papers.Remove(gone);
        }
    }

    private void Move(PlannedMention mention, PlannedPaper paper)
    {
        if (papers.TryGetValue(mention.PaperId, out var former) && former.Mentions.Remove(mention))
        {
            mention.PaperId = paper.Id;
            paper.Mentions.Add(mention);
        }
        else
        {
            mention.PaperId = paper.Id;
            Add(mention);
        }
    }

    private void Add(PlannedMention mention)
    {
        papers[mention.PaperId].Mentions.Add(mention);
        Of(ofArticle, mention.ArticleKey).Add(mention);
        foreach (var name in PaperReference.AllOf(mention))
        {
            Of(named, name).Add(mention);
        }
    }

    private static TList Of<TList>(Dictionary<string, TList> lists, string key)
        where TList : new() => lists.TryGetValue(key, out var list) ? list : lists[key] = new TList();
}
