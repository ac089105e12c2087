using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>An article that somebody deleted.</summary>
/// <param name="Title">The title that it had.</param>
/// <param name="Url">Its address; null when no capture names one.</param>
/// <param name="Captures">Captures that are set aside because of it.</param>
/// <param name="Links">Links that lead to it.</param>
public sealed record DeletedArticleShown(CorrectionShown Deletion, string Title, string? Url, int Captures, int Links);

/// <summary>Lists the articles that are deleted, those deleted last first.</summary>
public sealed class ListDeleted(KnowledgeBaseContext db)
{
    public async Task<Listed<DeletedArticleShown>> RunAsync(int page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, Paging.DefaultSize);
        var deletions = db.Corrections.AsNoTracking().Where(one => one.Kind == CorrectionKind.Delete && one.UndoneUtc == null);
        var total = await deletions.CountAsync(cancellationToken);
        var rows = await deletions.OrderByDescending(one => one.Id).Skip(paging.Skip).Take(paging.Size).Select(one => new
        {
            Deletion = one,
            Captures = db.Captures.Count(capture => capture.RemovedKey == one.Subject),
            Links = db.RelatedLinks.Count(link => link.TargetKey == one.Subject),
        }).ToListAsync(cancellationToken);
        return new Listed<DeletedArticleShown>(total, paging.Page, paging.Size, [.. rows.Select(row => new DeletedArticleShown(
            CorrectionShown.From(row.Deletion), CorrectableField.TextOf(row.Deletion.Value!) ?? row.Deletion.Subject, ArticleUrl.Parse(row.Deletion.Subject)?.Address, row.Captures, row.Links))]);
    }
}
