using KnowledgeBase.Papers;

namespace KnowledgeBase.Captures.Previews;

/// <summary>A paper as it would be.</summary>
/// <param name="Id">Id in the library, or one above all of them for a paper to come.</param>
internal sealed record PlannedPaper(int Id, string Title)
{
    /// <summary>Papers to come get ids above all that exist, as in the database.</summary>
    public const int FirstNew = 1 << 30;

    public List<PlannedMention> Mentions { get; } = [];

    /// <summary>Its id in the library; null when it is to come.</summary>
    public int? KnownId => Id < FirstNew ? Id : null;
}

/// <summary>What would become of one mention.</summary>
/// <param name="PaperId">The paper of the library that it joins; null when there is none yet.</param>
/// <param name="Because">The shared identifier, <c>title</c> or <c>correction</c>; null when it joins nothing.</param>
internal sealed record PlannedFate(PaperFate Fate, int? PaperId, string? PaperTitle, string? Because, IReadOnlyList<int> Merges);

/// <summary>How the papers around the mentions of one article would be grouped anew.</summary>
/// <param name="Groups">Mentions of one paper each, and the paper they stay; null for a new one.</param>
/// <param name="Gone">Ids of papers that would be no more.</param>
/// <param name="Fates">What would become of each mention of the article, in their order.</param>
internal sealed record PaperPlan(
    IReadOnlyList<(IReadOnlyList<PlannedMention> Mentions, PlannedPaper? Kept)> Groups,
    IReadOnlySet<int> Gone,
    IReadOnlyList<PlannedFate> Fates,
    PreviewedChanges Changes)
{
    /// <param name="near">Papers that share something with the mentions, at whatever distance, as they are without the article.</param>
    /// <param name="former">Mentions that the article has so far.</param>
    /// <param name="mentions">Mentions that it would have.</param>
    /// <param name="decided">What people decided about all these papers.</param>
    public static PaperPlan Of(IReadOnlyList<PlannedPaper> near, IReadOnlyList<PlannedMention> former, IReadOnlyList<PlannedMention> mentions, DecidedPapers decided)
    {
        var papers = near.ToDictionary(paper => paper.Id);
        var free = papers.Keys.ToHashSet();
        var groups = decided.Group<PlannedMention>([.. near.SelectMany(paper => paper.Mentions), .. mentions], mention => mention.ArticleKey)
            .Select(group => (group.Mentions, Kept: PaperNeighbourhood.Claim(group.Mentions, free) is { } id ? papers[id] : null)).ToList();
        var fates = mentions.Select(mention => FateOf(mention, groups.First(group => group.Mentions.Contains(mention)), free, former, mentions)).ToList();
        var merged = groups.SelectMany(group => group.Mentions).Select(mention => mention.PaperId).Where(free.Contains).ToHashSet();
        return new PaperPlan(groups, free, fates, new PreviewedChanges(
            PapersCreated: groups.Count(group => group.Kept is null),
            PapersJoined: fates.Count(fate => fate.Fate == PaperFate.Joins),
            PapersMerged: merged.Count,
            PapersRemoved: free.Count - merged.Count));
    }

    private static PlannedFate FateOf(
        PlannedMention mention,
        (IReadOnlyList<PlannedMention> Mentions, PlannedPaper? Kept) group,
        HashSet<int> gone,
        IReadOnlyList<PlannedMention> former,
        IReadOnlyList<PlannedMention> mentions)
    {
        var known = group.Mentions.Except(mentions).Concat(former.Where(one => one.PaperId == group.Kept?.Id)).ToList();
        var before = mentions.TakeWhile(one => one != mention).Where(group.Mentions.Contains).ToList();
        if (group.Kept is null && known.Count + before.Count == 0)
        {
            return new PlannedFate(PaperFate.Created, PaperId: null, PaperTitle: null, Because: null, Merges: []);
        }

        return new PlannedFate(
            PaperFate.Joins,
            group.Kept?.KnownId,
            group.Kept?.Title ?? known.Concat(before).First().Title,
            Shared(mention, known) ?? Shared(mention, group.Mentions.Where(one => one != mention)) ?? "correction",
            [.. group.Mentions.Select(one => one.PaperId).Where(id => gone.Contains(id) && id < PlannedPaper.FirstNew).Distinct().Order()]);
    }

    private static string? Shared(PlannedMention mention, IEnumerable<PlannedMention> others) =>
        mention.Identifiers.FirstOrDefault(id => others.Any(other => other.Identifiers.Contains(id)))
        ?? (others.Any(other => other.TitleKey == mention.TitleKey) ? "title" : null);
}
