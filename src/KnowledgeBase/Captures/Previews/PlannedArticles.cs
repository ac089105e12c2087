using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Previews;

/// <summary>Articles as they would be, with their captures. Only those that something in the preview is a capture of are loaded.</summary>
internal sealed class PlannedArticles(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private readonly Dictionary<string, PlannedArticle> articles = [];

    /// <summary>The article that a capture of that key belongs to; a new one without captures when there is none.</summary>
    public async Task<PlannedArticle> OfAsync(string captureKey, CancellationToken cancellationToken)
    {
        var key = (await corrections.CanonicalAsync(CorrectionSubject.Article, [captureKey], cancellationToken))[captureKey];
        return articles.TryGetValue(key, out var article) ? article : articles[key] = await LoadAsync(key, cancellationToken);
    }

    /// <summary>Those of the keys that lead to articles: of the library, or made by the preview.</summary>
    public async Task<HashSet<string>> CapturedAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var counting = await corrections.CanonicalAsync(CorrectionSubject.Article, keys, cancellationToken);
        var wanted = counting.Values.Distinct().ToList();
        var captured = await db.Articles.Where(article => wanted.Contains(article.Key)).Select(article => article.Key).ToHashSetAsync(cancellationToken);
        return [.. counting.Where(pair => captured.Contains(pair.Value) || articles.GetValueOrDefault(pair.Value) is { Exists: true }).Select(pair => pair.Key)];
    }

    private async Task<PlannedArticle> LoadAsync(string key, CancellationToken cancellationToken)
    {
        var stored = await db.Articles.AsNoTracking().Where(article => article.Key == key).Select(article => new
        {
            article.Id,
            article.CurrentCaptureId,
            Captures = article.Captures.Select(capture => new { capture.Id, capture.ContentHash, capture.CapturedUtc, capture.TextHash, capture.TextLength }).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        var loaded = new PlannedArticle(key, stored?.Id)
        {
            Deleted = await corrections.DeletionOfAsync(key, cancellationToken) is { } deletion ? DeletedArticle.Of(deletion) : null,
        };
        loaded.Captures.AddRange((stored?.Captures ?? []).Select(capture => new PlannedCapture(
            capture.Id, capture.ContentHash, capture.CapturedUtc, capture.TextHash, capture.TextLength, Keys: null)));
        loaded.CurrentHash = loaded.Captures.SingleOrDefault(capture => capture.Id == stored?.CurrentCaptureId)?.ContentHash;
        return loaded;
    }
}
