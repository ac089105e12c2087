using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Previews;

/// <summary>Links between articles as they would be: of the library, and of what the preview would write.</summary>
internal sealed class PlannedLinks(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private readonly Dictionary<string, IReadOnlyList<string>> ofArticle = [];
    private readonly Dictionary<string, int> waiting = [];
    private readonly HashSet<int> rewritten = [];

    /// <summary>Puts the links of an article's text in the place of its former ones.</summary>
    /// <param name="uncaptured">Keys of the addresses that its links lead to and that no article has, as often as they occur.</param>
    public void Replace(PlannedArticle article, IReadOnlyList<string> uncaptured)
    {
        foreach (var key in ofArticle.GetValueOrDefault(article.Key, []))
        {
            Count(key, -1);
        }

        ofArticle[article.Key] = uncaptured;
        foreach (var key in uncaptured)
        {
            Count(key, 1);
        }

        if (article.Id is { } id)
        {
            rewritten.Add(id);
        }
    }

    /// <summary>How many links wait for an article that comes; they do not wait any more.</summary>
    public async Task<int> HealAsync(PlannedArticle article, CancellationToken cancellationToken)
    {
        var keys = await corrections.CountingAsAsync(CorrectionSubject.Article, article.Key, cancellationToken);
        var known = await db.RelatedLinks.Where(link => keys.Contains(link.TargetKey) && link.TargetArticleId == null)
            .Select(link => link.ArticleId).ToListAsync(cancellationToken);
        return keys.Sum(key => waiting.Remove(key, out var planned) ? planned : 0) + known.Count(id => !rewritten.Contains(id));
    }

    private void Count(string key, int more)
    {
        // A target that has come since is not waited for any more, and not counted down again.
        if (more > 0 || waiting.ContainsKey(key))
        {
            waiting[key] = waiting.GetValueOrDefault(key) + more;
        }
    }
}
