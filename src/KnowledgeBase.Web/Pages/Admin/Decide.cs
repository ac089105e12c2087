using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What came of a form: a sentence for the person, and whether it holds now.</summary>
public sealed record Decided(string Notice, bool Holds);

/// <summary>Turns what a form says into decisions, and their outcome into a sentence.</summary>
public sealed class Decide(KnowledgeBaseContext db, MakeCorrection make, UndoCorrection undo, PreviewCorrection preview, FindRetired retired, Texts texts)
{
    /// <summary>A decision about two, by their ids.</summary>
    public async Task<Decided> PairAsync(CorrectionKind kind, CorrectionSubject of, int a, int b, string? reason, CancellationToken cancellationToken) =>
        await PairOfAsync(kind, of, a, b, reason, cancellationToken) is { } input ? await MakeAsync([input], cancellationToken)
        : await TodayAsync(of, a, cancellationToken) is { } today && today == await TodayAsync(of, b, cancellationToken)
            ? new Decided(await OneAlreadyAsync(of, [a, b], cancellationToken), Holds: false)
            : Gone;

    /// <summary>What a decision about two would do; null when one of them is not there.</summary>
    public async Task<CorrectionPreview?> PreviewPairAsync(CorrectionKind kind, CorrectionSubject of, int a, int b, CancellationToken cancellationToken) =>
        await PairOfAsync(kind, of, a, b, reason: null, cancellationToken) is { } input ? await preview.RunAsync([input], cancellationToken) : null;

    /// <summary>A decision about a field, with the value as typed: names one a line.</summary>
    public async Task<Decided> FieldAsync(CorrectionSubject of, int id, string field, string? typed, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } subject
            ? await MakeAsync([new MakeCorrectionInput(CorrectionKind.Field, of, subject) { Field = field, Value = CorrectionWords.ValueOf(field, typed ?? "") }], cancellationToken)
            : Gone;

    /// <summary>What deciding a field would do; null when there is nothing of that id.</summary>
    public async Task<CorrectionPreview?> PreviewFieldAsync(CorrectionSubject of, int id, string field, string? typed, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } subject
            ? await preview.RunAsync([new MakeCorrectionInput(CorrectionKind.Field, of, subject) { Field = field, Value = CorrectionWords.ValueOf(field, typed ?? "") }], cancellationToken)
            : null;

    /// <summary>Takes parts out, by the keys that the page gave.</summary>
    public Task<Decided> SplitAsync(CorrectionSubject of, IReadOnlyList<PartKeys> parts, string? reason, CancellationToken cancellationToken) =>
        MakeAsync(SplitsOf(of, parts, reason), cancellationToken);

    /// <summary>What taking parts out would do; at least one.</summary>
    public Task<CorrectionPreview> PreviewSplitAsync(CorrectionSubject of, IReadOnlyList<PartKeys> parts, CancellationToken cancellationToken) =>
        preview.RunAsync(SplitsOf(of, parts, reason: null), cancellationToken);

    /// <summary>What a target stands for need not be captured.</summary>
    /// <param name="target">Id of the uncaptured target.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Decided> UnwantedAsync(string? target, CancellationToken cancellationToken) =>
        await db.RelatedLinks.Where(link => link.TargetId == target).Select(link => link.TargetKey).FirstOrDefaultAsync(cancellationToken) is { } key
            ? await MakeAsync([new MakeCorrectionInput(CorrectionKind.Unwanted, CorrectionSubject.Article, key)], cancellationToken)
            : Gone;

    /// <summary>An article is not to be in the library.</summary>
    public async Task<Decided> DeleteAsync(int id, string? reason, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, CorrectionSubject.Article, id, cancellationToken) is { } key
            ? await MakeAsync([new MakeCorrectionInput(CorrectionKind.Delete, CorrectionSubject.Article, key) { Reason = reason }], cancellationToken)
        : await retired.GoneAsync(CorrectionSubject.Article, id, cancellationToken) is { Deletion: { } deletion }
            ? new Decided(texts["この記事は、すでに削除されています（{0}、{1} UTC）。", deletion.MadeBy, texts.Instant(deletion.MadeUtc)], Holds: false)
        : Gone;

    /// <summary>What deleting an article would do; null when there is none of that id.</summary>
    public async Task<CorrectionPreview?> PreviewDeleteAsync(int id, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, CorrectionSubject.Article, id, cancellationToken) is { } key
            ? await preview.RunAsync([new MakeCorrectionInput(CorrectionKind.Delete, CorrectionSubject.Article, key)], cancellationToken)
            : null;

    public async Task<Decided> UndoAsync(int correction, CancellationToken cancellationToken) =>
        await undo.RunAsync(correction, cancellationToken) ? new Decided(texts["訂正を取り消しました。"], Holds: true) : Gone;

    /// <summary>The id under which what once had the id is found today; null when there is nothing.</summary>
    public async Task<int?> TodayAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is not null ? id : await retired.RunAsync(of, id, cancellationToken);

    /// <summary>Says that the ids are one thing already, and by whose decision where that is known.</summary>
    public async Task<string> OneAlreadyAsync(CorrectionSubject of, int[] ids, CancellationToken cancellationToken)
    {
        var merge = await db.Corrections.AsNoTracking()
            .Where(one => one.Of == of && one.Kind == CorrectionKind.Merge && one.UndoneUtc == null
                && db.RetiredIds.Any(retired => retired.Of == of && ids.Contains(retired.Id) && (retired.Reference == one.Subject || retired.Reference == one.Other)))
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        return merge is null
            ? texts["この 2 つは、すでに統合されています。"]
            : texts["この 2 つは、すでに統合されています（{0}、{1} UTC）。", merge.MadeBy, texts.Instant(merge.MadeUtc)];
    }

    /// <summary>What decisions would do; at least one.</summary>
    public Task<CorrectionPreview> PreviewAsync(IReadOnlyList<MakeCorrectionInput> decisions, CancellationToken cancellationToken) => preview.RunAsync(decisions, cancellationToken);

    public Decided Gone => new(texts["対象が見つかりません。ほかの訂正で変わった可能性があります。ページを読み直してください。"], Holds: false);

    private static List<MakeCorrectionInput> SplitsOf(CorrectionSubject of, IReadOnlyList<PartKeys> parts, string? reason) =>
        [.. parts.Select(part => new MakeCorrectionInput(CorrectionKind.Split, of, part.Subject) { Other = part.Other, Reason = reason })];

    private async Task<MakeCorrectionInput?> PairOfAsync(CorrectionKind kind, CorrectionSubject of, int a, int b, string? reason, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, a, cancellationToken) is { } subject && await CorrectionSubjects.KeyOfAsync(db, of, b, cancellationToken) is { } other
            ? new MakeCorrectionInput(kind, of, subject) { Other = other, Reason = reason }
            : null;

    /// <summary>Makes several decisions, or none of them.</summary>
    public async Task<Decided> MakeAsync(IReadOnlyList<MakeCorrectionInput> inputs, CancellationToken cancellationToken) =>
        (await make.RunAllAsync(inputs, cancellationToken)).Refusal is { } refusal
            ? new Decided(texts["訂正できませんでした: {0}", texts.Refusal(refusal)], Holds: false)
            : new Decided(texts["訂正を記録し、反映しました。"], Holds: true);
}

/// <summary>What a split names a part by; see <see cref="PartShown"/>.</summary>
public sealed record PartKeys(string Subject, string Other);
