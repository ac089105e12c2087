using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What came of a form: a sentence for the person, and whether it holds now.</summary>
public sealed record Decided(string Notice, bool Holds);

/// <summary>Turns what a form says into decisions, and their outcome into a sentence.</summary>
public sealed class Decide(KnowledgeBaseContext db, MakeCorrection make, UndoCorrection undo, Texts texts)
{
    /// <summary>A decision about two, by their ids.</summary>
    public async Task<Decided> PairAsync(CorrectionKind kind, CorrectionSubject of, int a, int b, CancellationToken cancellationToken)
    {
        var (subject, other) = (await CorrectionSubjects.KeyOfAsync(db, of, a, cancellationToken), await CorrectionSubjects.KeyOfAsync(db, of, b, cancellationToken));
        return subject is null || other is null
            ? Gone
            : await MakeAsync(new MakeCorrectionInput(kind, of, subject) { Other = other }, cancellationToken);
    }

    /// <summary>A decision about a field, with the value as typed: names one a line.</summary>
    public async Task<Decided> FieldAsync(CorrectionSubject of, int id, string field, string? typed, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } subject
            ? await MakeAsync(new MakeCorrectionInput(CorrectionKind.Field, of, subject) { Field = field, Value = CorrectionWords.ValueOf(field, typed ?? "") }, cancellationToken)
            : Gone;

    /// <summary>Takes a part out, by the keys that the page gave.</summary>
    public Task<Decided> SplitAsync(CorrectionSubject of, string subject, string other, CancellationToken cancellationToken) =>
        MakeAsync(new MakeCorrectionInput(CorrectionKind.Split, of, subject) { Other = other }, cancellationToken);

    /// <summary>What a target stands for need not be captured.</summary>
    /// <param name="target">Id of the uncaptured target.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Decided> UnwantedAsync(string? target, CancellationToken cancellationToken) =>
        await db.RelatedLinks.Where(link => link.TargetId == target).Select(link => link.TargetKey).FirstOrDefaultAsync(cancellationToken) is { } key
            ? await MakeAsync(new MakeCorrectionInput(CorrectionKind.Unwanted, CorrectionSubject.Article, key), cancellationToken)
            : Gone;

    public async Task<Decided> UndoAsync(int correction, CancellationToken cancellationToken) =>
        await undo.RunAsync(correction, cancellationToken) ? new Decided(texts["訂正を取り消しました。"], Holds: true) : Gone;

    private Decided Gone => new(texts["対象が見つかりません。ほかの訂正で変わった可能性があります。ページを読み直してください。"], Holds: false);

    private async Task<Decided> MakeAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        (await make.RunAsync(input, cancellationToken)).Refusal is { } refusal
            ? new Decided(texts["訂正できませんでした: {0}", refusal], Holds: false)
            : new Decided(texts["訂正を記録し、反映しました。"], Holds: true);
}
