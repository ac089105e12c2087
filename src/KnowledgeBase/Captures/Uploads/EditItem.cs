using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>A value to be put right before an item is taken.</summary>
/// <param name="Paper">Which of its papers, from 0; null for the article itself.</param>
/// <param name="Field">See <see cref="CorrectableField"/>.</param>
/// <param name="Value">As JSON; null takes an earlier edit back.</param>
public sealed record EditItemInput(int UploadId, int Item, int? Paper, string Field, string? Value);

/// <summary>What came of it: why it cannot be, or null when it is noted.</summary>
public sealed record EditItemOutcome(CorrectionRefusal? Refusal);

/// <summary>Notes a value that a person put right in a preview. It is stored as a correction when the upload is let in.</summary>
public sealed class EditItem(KnowledgeBaseContext db, WriterGate gate, CorrectionRules rules)
{
    /// <returns>Null when there is no such item, or it is decided upon.</returns>
    public async Task<EditItemOutcome?> RunAsync(EditItemInput input, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var item = await db.UploadItems.SingleOrDefaultAsync(
            one => one.Id == input.Item && one.UploadId == input.UploadId
                && db.Uploads.Any(upload => upload.Id == one.UploadId && (upload.Status == UploadStatus.Staged || upload.Status == UploadStatus.Waiting)),
            cancellationToken);
        if (item is null || SubjectOf(item, input.Paper) is not var (of, subject))
        {
            return null;
        }

        if (input.Value is { } value && await rules.RefusalAsync(new MakeCorrectionInput(CorrectionKind.Field, of, subject) { Field = input.Field, Value = value }, cancellationToken) is { } refusal)
        {
            return new EditItemOutcome(refusal);
        }

        item.Edits.RemoveAll(edit => edit.Of == of && edit.Subject == subject && edit.Field == input.Field);
        if (input.Value is not null)
        {
            item.Edits.Add(new StagedEdit { Of = of, Subject = subject, Field = input.Field, Value = input.Value });
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new EditItemOutcome(Refusal: null);
    }

    /// <summary>What a correction of the article or one of its papers would name it by; null where there is none.</summary>
    internal static (CorrectionSubject Of, string Subject)? SubjectOf(UploadItem item, int? paper)
    {
        var article = ShowUploadItem.PreviewOf(item)?.Article;
        return article is null || item.ArticleKey is null ? null
            : paper is null ? (CorrectionSubject.Article, item.ArticleKey)
            : paper >= 0 && paper < article.Papers.Count ? (CorrectionSubject.Paper, ReferenceOf(article.Papers[paper.Value]))
            : null;
    }

    private static string ReferenceOf(PreviewedPaper paper) => PaperReference.Of(paper.Identifiers, TitleKey.Of(paper.Title));
}
