using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Previews;

/// <summary>Finds articles under another address that look like the one that a file of a preview would make.</summary>
internal sealed class PlannedDuplicates(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private const int Most = 5;

    // Articles that files of the preview would make, by title.
    private readonly Dictionary<string, List<(string Key, PossiblyTheSame Article)>> made = [];

    /// <param name="fileName">Name of the file.</param>
    /// <param name="key">Key of its article; see <see cref="PreparedCapture.Key"/>.</param>
    public async Task<IReadOnlyList<PossiblyTheSame>> OfAsync(string fileName, string key, PreparedCapture prepared, CancellationToken cancellationToken)
    {
        var title = TitleKey.Of(prepared.Article.Title);
        if (title.Length == 0)
        {
            return [];
        }

        var found = (await StoredAsync(title, prepared.TextHash, cancellationToken)).Concat(made.GetValueOrDefault(title, [])).Where(one => one.Key != key).ToList();
        var parted = await PartedAsync(key, cancellationToken);
        if (!made.TryGetValue(title, out var same))
        {
            made[title] = same = [];
        }

        same.Add((key, new PossiblyTheSame(Id: null, prepared.Article.Title, prepared.Article.Source?.Address, fileName, "same-title")));
        return [.. found.Where(one => !parted.Contains(one.Key)).DistinctBy(one => one.Key).Take(Most).Select(one => one.Article)];
    }

    private async Task<List<(string Key, PossiblyTheSame Article)>> StoredAsync(string title, string textHash, CancellationToken cancellationToken)
    {
        var alike = await db.Articles.AsNoTracking()
            .Where(article => article.TitleKey == title).OrderBy(article => article.Id).Take(Most + 1)
            .Select(article => new
            {
                article.Id, article.Key, article.Title, article.SourceUrl,
                SaysTheSame = db.Captures.Any(capture => capture.TextHash == textHash && capture.Id == article.CurrentCaptureId),
            }).ToListAsync(cancellationToken);
        return [.. alike.Select(article => (article.Key, new PossiblyTheSame(
            article.Id, article.Title, article.SourceUrl, FileName: null, article.SaysTheSame ? "same-text" : "same-title")))];
    }

    private async Task<HashSet<string>> PartedAsync(string key, CancellationToken cancellationToken) =>
        (await corrections.AboutAsync(CorrectionSubject.Article, [key], cancellationToken)).Where(one => one.Kind == CorrectionKind.NotSame)
            .Select(one => one.Subject == key ? one.Other! : one.Subject).ToHashSet();
}
