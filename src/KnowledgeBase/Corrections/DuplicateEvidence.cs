using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>What else speaks for or against two that look alike being one.</summary>
internal static class DuplicateEvidence
{
    public static async Task<IReadOnlyList<string>> ReasonsAsync(KnowledgeBaseContext db, CorrectionSubject of, DuplicatePair pair, CancellationToken cancellationToken)
    {
        var (a, b) = (pair.A.End.Id, pair.B.End.Id);
        List<string> reasons = [pair.Reason];
        switch (of)
        {
            case CorrectionSubject.Paper:
                reasons.AddRange(await db.Authorships.AnyAsync(one => one.PaperId == a && db.Authorships.Any(other => other.PaperId == b && other.AuthorId == one.AuthorId), cancellationToken) ? ["shared-author"] : []);
                reasons.AddRange(await db.PaperIdentifiers.AnyAsync(
                    one => one.PaperId == a && db.PaperIdentifiers.Any(other => other.PaperId == b && other.Scheme == one.Scheme && other.Value != one.Value), cancellationToken) ? ["different-identifiers"] : []);
                break;
            case CorrectionSubject.Author:
                var papers = db.Authorships.Where(row => row.AuthorId == b).Select(row => row.PaperId);
                var near = db.Authorships.Where(row => papers.Contains(row.PaperId) && row.AuthorId != a && row.AuthorId != b).Select(row => row.AuthorId);
                var own = db.Authorships.Where(row => row.AuthorId == a).Select(row => row.PaperId);
                reasons.AddRange(await db.Authorships.AnyAsync(row => own.Contains(row.PaperId) && near.Contains(row.AuthorId), cancellationToken) ? ["shared-co-author"] : []);
                break;
            case CorrectionSubject.Article:
                var texts = await db.Captures.Where(capture => db.Articles.Any(article => (article.Id == a || article.Id == b) && article.CurrentCaptureId == capture.Id))
                    .Select(capture => capture.TextHash).ToListAsync(cancellationToken);
                reasons.AddRange(texts.Count == 2 && texts[0] == texts[1] ? ["same-text"] : []);
                break;
        }

        return reasons;
    }
}
