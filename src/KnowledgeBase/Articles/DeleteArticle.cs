using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Takes an article out of the library that somebody does not want there. Its captures stay, so that it can come back.</summary>
public sealed class DeleteArticle(KnowledgeBaseContext db, RemoveArticle removeArticle)
{
    /// <summary>Runs within the caller's transaction; saves. Captures that wait to be read again keep waiting, because today they may say that they are another article's.</summary>
    internal async Task RunAsync(Correction deletion, CancellationToken cancellationToken)
    {
        if (await db.Articles.Include(article => article.Captures).SingleOrDefaultAsync(article => article.Key == deletion.Subject, cancellationToken) is not { } article)
        {
            return;
        }

        article.Captures.ForEach(capture => capture.SetAside(deletion));
        article.Captures.Clear();
        await removeArticle.RunAsync(article, cancellationToken);
    }
}
