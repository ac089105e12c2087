using System.Globalization;
using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A decision to be made. For the members see <see cref="Correction"/>.</summary>
public sealed record MakeCorrectionInput(CorrectionKind Kind, CorrectionSubject Of, string Subject)
{
    public string? Other { get; init; }

    public string? Field { get; init; }

    /// <summary>A field's value as JSON; see <see cref="CorrectableField.Print"/>.</summary>
    public string? Value { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who decided, where that is not who acts now: somebody who decided before, and whose decision is carried out later. Else null.</summary>
    public Actor? By { get; init; }
}

/// <summary>What came of it: the id of the decision, or why it cannot be.</summary>
public sealed record CorrectionOutcome(int? Id, CorrectionRefusal? Refusal);

/// <summary>Stores a decision of whoever acts and makes it hold at once, and on every later reading.</summary>
public sealed class MakeCorrection(
    KnowledgeBaseContext db, WriterGate gate, TimeProvider time, ICurrentActor who, RecordAudit audit, CorrectionRules rules, ApplyCorrection apply)
{
    public async Task<CorrectionOutcome> RunAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await RunInTurnAsync(input, cancellationToken);
    }

    /// <summary>
    /// Several decisions that belong together: all of them, or, when one cannot be, none. Parts that they take out of one name are one other
    /// person or organisation.
    /// </summary>
    /// <returns>The outcome of the last, or of the one that cannot be.</returns>
    public async Task<CorrectionOutcome> RunAllAsync(IReadOnlyList<MakeCorrectionInput> inputs, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await RunInTurnAsync(inputs, cancellationToken);
    }

    /// <summary>The same for a caller that has the turn to write.</summary>
    internal async Task<CorrectionOutcome> RunInTurnAsync(IReadOnlyList<MakeCorrectionInput> inputs, CancellationToken cancellationToken)
    {
        var outcome = new CorrectionOutcome(Id: null, CorrectionRefusal.NothingToDecide);
        await using var transaction = await OneTransaction.BeginAsync(db, cancellationToken);
        string? mark = null;
        foreach (var input in inputs)
        {
            mark ??= IsOfName(input) ? input.Value ?? await NextMarkAsync(input, cancellationToken) : null;
            outcome = await RunInTurnAsync(IsOfName(input) ? input with { Value = mark } : input, cancellationToken);
            if (outcome.Refusal is not null)
            {
                return outcome;
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<CorrectionOutcome> RunInTurnAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        if (await rules.RefusalAsync(input, cancellationToken) is { } refusal)
        {
            return new CorrectionOutcome(Id: null, refusal);
        }

        if (await KnownAsync(input, cancellationToken) is { } known)
        {
            return new CorrectionOutcome(known, Refusal: null);
        }

        var correction = new Correction
        {
            Kind = input.Kind,
            Of = input.Of,
            Subject = input.Subject,
            Other = input.Other,
            Field = input.Field,
            Value = await ValueAsync(input, cancellationToken),
            Reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
            MadeBy = (input.By ?? who.Current).Name,
            MadeUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Corrections.Add(correction);
        audit.Add(CorrectionAudit.ActionOf(correction), CorrectionAudit.SubjectOf(correction), after: CorrectionAudit.Told(correction), actor: input.By);
        await apply.SaveAndRunAsync(correction, cancellationToken);
        return new CorrectionOutcome(correction.Id, Refusal: null);
    }

    private async Task<string?> ValueAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        IsOfName(input) ? input.Value ?? await NextMarkAsync(input, cancellationToken)
        : input.Kind == CorrectionKind.Delete
            ? CorrectableField.Print(await db.Articles.Where(article => article.Key == input.Subject).Select(article => article.Title).SingleAsync(cancellationToken))
        : input.Value;

    private static bool IsOfName(MakeCorrectionInput input) =>
        input is { Kind: CorrectionKind.Split, Of: CorrectionSubject.Author or CorrectionSubject.Affiliation };

    // Saying the same again changes nothing, unless something else was said in between.
    private async Task<int?> KnownAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        var isOfList = input.Kind is CorrectionKind.Add or CorrectionKind.Remove;
        var last = await db.Corrections.AsNoTracking()
            .Where(one => one.Kind == input.Kind || (isOfList && (one.Kind == CorrectionKind.Add || one.Kind == CorrectionKind.Remove)))
            .Where(one => !isOfList || one.Value == input.Value)
            .Where(one => one.Of == input.Of && one.Subject == input.Subject && one.Field == input.Field && one.UndoneUtc == null)
            .Where(one => input.Kind == CorrectionKind.Field || one.Other == input.Other)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        return last is not null && last.Kind == input.Kind && (input.Kind != CorrectionKind.Field || last.Value == input.Value) ? last.Id : null;
    }

    // The people or organisations of one name are numbered; the one that has no decision is the first.
    private async Task<string> NextMarkAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        var marks = await db.Corrections.Where(one => one.Kind == CorrectionKind.Split && one.Of == input.Of && one.Subject == input.Subject)
            .Select(one => one.Value!).Distinct().CountAsync(cancellationToken);
        return (marks + 2).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Takes a decision back, at any later time, whatever was decided since.</summary>
public sealed class UndoCorrection(KnowledgeBaseContext db, WriterGate gate, TimeProvider time, ICurrentActor who, RecordAudit audit, ApplyCorrection apply)
{
    /// <returns>False when there is no such decision, or it was taken back before.</returns>
    public async Task<bool> RunAsync(int id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await RunInTurnAsync(id, cancellationToken);
    }

    internal async Task<bool> RunInTurnAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Corrections.SingleOrDefaultAsync(one => one.Id == id && one.UndoneUtc == null, cancellationToken) is not { } correction)
        {
            return false;
        }

        correction.UndoneUtc = time.GetUtcNow().UtcDateTime;
        correction.UndoneBy = who.Current.Name;
        audit.Add(CorrectionAudit.ActionOf(correction), CorrectionAudit.SubjectOf(correction), before: CorrectionAudit.Told(correction));
        await apply.SaveAndRunAsync(correction, cancellationToken);
        return true;
    }
}
