using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;

namespace KnowledgeBase.Captures.Previews;

/// <summary>What taking in a capture would do.</summary>
/// <param name="ArticleKey">Key of the article that it belongs to, after merges.</param>
/// <param name="ArticleId">The article of the library that it belongs to; null when that is to come.</param>
/// <param name="Papers">What would become of its papers, in their order; empty when it would not give the article its text.</param>
/// <param name="Captured">Keys of its link targets that articles have.</param>
internal sealed record PlannedOutcome(
    PreviewOutcome Outcome, string ArticleKey, int? ArticleId, IReadOnlyList<PlannedFate> Papers, IReadOnlySet<string> Captured, PreviewedChanges Changes)
{
    /// <summary>Who deleted the article; null when nobody did.</summary>
    public DeletedArticle? Deleted { get; init; }
}

/// <summary>
/// The library as it would be after some files: taken step by step as <see cref="IngestCapture"/> does, without writing. Keeps keys, not texts.
/// </summary>
internal sealed class LibraryPlan(KnowledgeBaseContext db, ActiveCorrections corrections, PrepareCapture prepare)
{
    private readonly PlannedArticles articles = new(db, corrections);
    private readonly PlannedPapers papers = new(db, corrections);
    private readonly PlannedLinks links = new(db, corrections);

    /// <param name="key">See <see cref="PreparedCapture.Key"/>.</param>
    public async Task<PlannedOutcome> TakeAsync(PlannedCapture capture, string key, CancellationToken cancellationToken)
    {
        var article = await articles.OfAsync(key, cancellationToken);
        if (article.Deleted is { } deleted)
        {
            var targets = await articles.CapturedAsync(capture.Keys!.LinkTargets, cancellationToken);
            return new PlannedOutcome(PreviewOutcome.Removed, article.Key, ArticleId: null, Papers: [], targets, new PreviewedChanges()) { Deleted = deleted };
        }

        var existed = article.Exists;
        article.Captures.Add(capture);
        var current = CurrentCapture.Choose(article.Captures);
        var fates = new List<PlannedFate>();
        var changes = new PreviewedChanges();
        if (current.ContentHash != article.CurrentHash && await KeysOfAsync(current, cancellationToken) is { } keys)
        {
            (var plan, changes) = await WriteAsync(article, existed, keys, cancellationToken);
            fates.AddRange(current == capture ? plan.Fates : []);
            article.CurrentHash = current.ContentHash;
        }

        var captured = await articles.CapturedAsync(capture.Keys!.LinkTargets, cancellationToken);
        return new PlannedOutcome(OutcomeOf(capture, current, article, existed), article.Key, article.Id, fates, captured, changes);
    }

    /// <summary>What a capture says with what people decided about its article, as ingestion takes it.</summary>
    /// <param name="key">See <see cref="PreparedCapture.Key"/>.</param>
    public async Task<PreparedCapture> CorrectedAsync(PreparedCapture prepared, string key, CancellationToken cancellationToken)
    {
        var article = (await corrections.CanonicalAsync(CorrectionSubject.Article, [key], cancellationToken))[key];
        var about = await corrections.AboutAsync(CorrectionSubject.Article, [article], cancellationToken);
        return prepared with { Article = CorrectedReading.Of(prepared.Article, article, about) };
    }

    private static PreviewOutcome OutcomeOf(PlannedCapture capture, PlannedCapture current, PlannedArticle article, bool existed) =>
        CurrentCapture.StatusOf(capture, current) switch
        {
            CaptureStatus.Ingested => existed ? PreviewOutcome.Newer : PreviewOutcome.New,
            CaptureStatus.Unchanged => PreviewOutcome.Same,
            _ => CurrentCapture.IsPoorer(capture, article.Captures.Max(one => one.TextLength)) ? PreviewOutcome.Poorer : PreviewOutcome.Older,
        };

    private async Task<(PaperPlan Papers, PreviewedChanges Changes)> WriteAsync(
        PlannedArticle article, bool existed, CaptureKeys keys, CancellationToken cancellationToken)
    {
        var plan = await papers.AssignAsync(article, keys.Papers, cancellationToken);
        var captured = await articles.CapturedAsync(keys.LinkTargets, cancellationToken);
        links.Replace(article, [.. keys.LinkTargets.Where(target => !captured.Contains(target))]);
        return (plan, plan.Changes with
        {
            ArticlesCreated = existed ? 0 : 1,
            ArticlesRewritten = existed ? 1 : 0,
            LinksHealed = existed ? 0 : await links.HealAsync(article, cancellationToken),
        });
    }

    // A capture of the library is read again, as ingestion would.
    private async Task<CaptureKeys?> KeysOfAsync(PlannedCapture capture, CancellationToken cancellationToken) => capture switch
    {
        { Keys: { } keys } => keys,
        { Id: { } id } when await IngestCapture.PreparedAgainAsync(db, prepare, id, cancellationToken) is { } prepared => CaptureKeys.Of(await CorrectedAsync(prepared, prepared.Key, cancellationToken)),
        _ => null,
    };
}
