using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Leads who pastes the address of an article, or the identifier or address of a paper, into the search box to its page.</summary>
public sealed class FindPasted(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private const int Longest = 2000;

    /// <summary>Path of the page: the article's, the paper's, or that of the uncaptured target; null when the text is no address, or leads to nothing known.</summary>
    public async Task<string?> RunAsync(string? typed, CancellationToken cancellationToken)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)))
        {
            return null;
        }

        var url = ArticleUrl.Parse(text);
        return (url is null ? null : await ArticleAsync(url.Key, cancellationToken))
            ?? await PaperAsync(PastedIdentifier.Find(text), cancellationToken)
            ?? (url is null ? null : await UncapturedAsync(url.Key, cancellationToken));
    }

    private async Task<string?> ArticleAsync(string key, CancellationToken cancellationToken)
    {
        var today = (await corrections.CanonicalAsync(CorrectionSubject.Article, [key], cancellationToken))[key];
        var id = await db.Articles.Where(article => article.Key == today).Select(article => (int?)article.Id).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : $"/articles/{id}";
    }

    private async Task<string?> PaperAsync((string Scheme, string Value)? identifier, CancellationToken cancellationToken)
    {
        if (identifier is not var (scheme, value))
        {
            return null;
        }

        var id = await db.PaperIdentifiers.Where(one => one.Scheme == scheme && one.Value == value).Select(one => (int?)one.PaperId).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : $"/papers/{id}";
    }

    private async Task<string?> UncapturedAsync(string key, CancellationToken cancellationToken)
    {
        var id = await db.RelatedLinks.Where(link => link.TargetKey == key && link.TargetArticleId == null).Select(link => link.TargetId).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : $"/uncaptured/{id}";
    }
}
