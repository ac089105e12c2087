using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers.Metadata;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>Papers to be written.</summary>
/// <param name="Near">Papers as they were; the groups' papers are among them, or new.</param>
/// <param name="Groups">Mentions that already point to their paper.</param>
/// <param name="Unclaimed">Those of <paramref name="Near"/> that have no mention left.</param>
/// <param name="Retired">What those of <paramref name="Unclaimed"/> were known by, by id.</param>
/// <param name="ArticleKeys">Keys of the articles of all mentions, by id.</param>
/// <param name="Former">The papers that mentions belonged to before; 0 where there was none.</param>
/// <param name="Writing">The article that the caller is writing and will index; null when there is none.</param>
internal sealed record WritePapersInput(
    IReadOnlyList<Paper> Near,
    IReadOnlyList<PaperGroup<ArticlePaper>> Groups,
    IReadOnlyList<Paper> Unclaimed,
    IReadOnlyDictionary<int, string> Retired,
    IReadOnlyDictionary<int, string> ArticleKeys,
    IReadOnlyDictionary<ArticlePaper, int> Former,
    int? Writing);

/// <summary>Writes papers as merged from their mentions and metadata and corrected by people, with authors, affiliations, identifiers and links.</summary>
public sealed class WritePapers(KnowledgeBaseContext db, NameIndex names, ActiveCorrections corrections)
{
    /// <summary>Rebuilds the paper of every group of mentions, and removes papers that no mention speaks of any more. Saves, and indexes them, their names, and the articles that now have another paper.</summary>
    internal async Task RunAsync(WritePapersInput input, CancellationToken cancellationToken)
    {
        var before = await IndexedPapers.LoadAsync(db, input.Near, cancellationToken);
        var (authors, affiliations) = await ClearAsync(input.Near, cancellationToken);
        var locked = await corrections.AboutAsync(CorrectionSubject.Paper, input.Groups.SelectMany(group => group.References), cancellationToken);
        var metadata = await MetadataOfPapers.LoadAsync(db, [.. input.Groups.SelectMany(group => group.Identifiers)], cancellationToken);
        foreach (var group in input.Groups)
        {
            var merged = MergedPaper.Of(group.Mentions, group.Identifiers, mention => input.ArticleKeys[mention.ArticleId]).With(metadata.Of(group.Identifiers));
            var paper = group.Mentions[0].Paper!;
            paper.LoneTitleKey = IsLone(group) && TitleKey.Of(merged.Title) is { Length: > 0 } key ? key : null;
            await FillAsync(paper, group, CorrectedPaper.Of(merged, locked.Where(one => group.References.Contains(one.Subject))), cancellationToken);
        }

        var respelled = names.Respelled();
        await db.SaveChangesAsync(cancellationToken);
        await IndexPapers.RemoveAsync(db, [.. input.Unclaimed.Select(paper => paper.Id)], cancellationToken);

        // Only now: before the save their mentions would have gone with them.
        db.Papers.RemoveRange(input.Unclaimed);
        await RetiredIds.RetireAsync(db, CorrectionSubject.Paper, input.Retired, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var written = input.Groups.Select(group => group.Mentions[0].Paper!).ToList();
        await names.RefreshAsync(
            [.. authors.Concat(written.SelectMany(paper => paper.Authorships).Select(row => row.AuthorId)).Distinct()],
            [.. affiliations.Concat(written.SelectMany(paper => paper.Affiliations).Select(row => row.AffiliationId)).Distinct()], cancellationToken);
        await IndexAsync(input, before, [.. written.Select(paper => paper.Id)], await names.PapersOfAsync(respelled, cancellationToken), cancellationToken);
    }

    private async Task IndexAsync(
        WritePapersInput input, Dictionary<int, string> before, IReadOnlyList<int> written, IReadOnlyList<int> respelled, CancellationToken cancellationToken)
    {
        await IndexPapers.RunAsync(db, [.. written.Union(respelled)], cancellationToken);
        var changed = input.Former.Where(one => one.Key.ArticleId != input.Writing && before.GetValueOrDefault(one.Value) != IndexedPapers.Of(one.Key.Paper!))
            .Select(one => one.Key.ArticleId).ToHashSet();
        var around = await db.ArticlePapers.Where(mention => respelled.Contains(mention.PaperId)).Select(mention => mention.ArticleId).ToListAsync(cancellationToken);
        changed.UnionWith(around.Where(article => article != input.Writing));
        await IndexArticles.RunAsync(db, changed, cancellationToken);
    }

    // A mention that stands alone by decision shares its title with the paper it was taken from.
    private static bool IsLone(PaperGroup<ArticlePaper> group) =>
        group.Identifiers.Count == 0 && !group.References.Any(reference => PaperReference.ArticleKeyOf(reference) is not null);

    // Rows of the former state go before the new ones come: an identifier, or a title, may pass from one paper to another.
    private async Task<(List<int> Authors, List<int> Affiliations)> ClearAsync(IReadOnlyList<Paper> papers, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return ([], []);
        }

        var ids = papers.Select(paper => paper.Id).ToList();
        var authors = await db.Authorships.Where(row => ids.Contains(row.PaperId)).Select(row => row.AuthorId).Distinct().ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => ids.Contains(row.PaperId)).Select(row => row.AffiliationId).Distinct().ToListAsync(cancellationToken);
        await db.Authorships.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperAffiliations.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperIdentifiers.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperLinks.Where(row => ids.Contains(row.PaperId)).ExecuteDeleteAsync(cancellationToken);
        ForgetRows(papers, ids);

        await db.SaveChangesAsync(cancellationToken);
        return (authors, affiliations);
    }

    // The context must forget them, too: one that wrote these papers before still has them, and would delete them once more with their paper.
    private void ForgetRows(IReadOnlyList<Paper> papers, List<int> ids)
    {
        var rows = db.ChangeTracker.Entries().Where(entry => entry.Entity is Authorship or PaperAffiliation or PaperIdentifier or PaperLink
            && ids.Contains((int)entry.Property(nameof(PaperLink.PaperId)).CurrentValue!)).ToList();
        rows.ForEach(row => row.State = EntityState.Detached);
        foreach (var paper in papers)
        {
            paper.Authorships.Clear();
            paper.Affiliations.Clear();
            paper.Identifiers.Clear();
            paper.Links.Clear();
            paper.LoneTitleKey = null;
        }
    }

    private async Task FillAsync(Paper paper, PaperGroup<ArticlePaper> group, MergedPaper merged, CancellationToken cancellationToken)
    {
        paper.Title = merged.Title;
        paper.TitleKey = TitleKey.Of(merged.Title);
        paper.IssuedOn = merged.IssuedOn;
        paper.IssuedOnFrom = merged.IssuedOnFrom;
        paper.AuthorsTruncated = merged.AuthorsTruncated;
        paper.AuthorsFrom = merged.AuthorsFrom;
        paper.Identifiers.AddRange(merged.Identifiers.Select(PaperIds.Split)
            .Select(id => new PaperIdentifier { Scheme = id.Scheme, Value = id.Value }));
        paper.Links.AddRange(merged.Links.Select((link, i) => new PaperLink { Position = i, Label = link.Label, Url = link.Url }));
        var authors = await names.AuthorsAsync(merged.Authors, group.References, cancellationToken);
        paper.Authorships.AddRange(merged.Authors.Select((name, i) => new Authorship { Position = i, Author = authors[i], PrintedName = name }));
        var affiliations = await names.AffiliationsAsync(merged.Affiliations, group.References, cancellationToken);
        paper.Affiliations.AddRange(merged.Affiliations.Select((name, i) => new PaperAffiliation { Position = i, Affiliation = affiliations[i], PrintedName = name }));
    }
}
