using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Turns what a form says into decisions, and their outcome into a sentence.</summary>
public sealed class Decide(KnowledgeBaseContext db, MakeCorrection make, UndoCorrection undo)
{
    // Until there are accounts only the person at the machine gets here.
    private const string Somebody = "local";

    /// <summary>A decision about two, by their ids.</summary>
    public async Task<string> PairAsync(CorrectionKind kind, CorrectionSubject of, int a, int b, CancellationToken cancellationToken)
    {
        var (subject, other) = (await CorrectionSubjects.KeyOfAsync(db, of, a, cancellationToken), await CorrectionSubjects.KeyOfAsync(db, of, b, cancellationToken));
        return subject is null || other is null
            ? CorrectionWords.Gone
            : await MakeAsync(new MakeCorrectionInput(kind, of, subject, Somebody) { Other = other }, cancellationToken);
    }

    /// <summary>A decision about a field, with the value as typed: names one a line.</summary>
    public async Task<string> FieldAsync(CorrectionSubject of, int id, string field, string? typed, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } subject
            ? await MakeAsync(new MakeCorrectionInput(CorrectionKind.Field, of, subject, Somebody) { Field = field, Value = CorrectionWords.ValueOf(field, typed ?? "") }, cancellationToken)
            : CorrectionWords.Gone;

    /// <summary>Takes a part out, by the keys that the page gave.</summary>
    public Task<string> SplitAsync(CorrectionSubject of, string subject, string other, CancellationToken cancellationToken) =>
        MakeAsync(new MakeCorrectionInput(CorrectionKind.Split, of, subject, Somebody) { Other = other }, cancellationToken);

    public async Task<string> UndoAsync(int correction, CancellationToken cancellationToken) =>
        await undo.RunAsync(correction, cancellationToken) ? CorrectionWords.Undone : CorrectionWords.Gone;

    private async Task<string> MakeAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        (await make.RunAsync(input, cancellationToken)).Refusal is { } refusal ? CorrectionWords.Refused(refusal) : CorrectionWords.Made;
}
