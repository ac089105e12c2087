using KnowledgeBase.Captures;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Tests.Corrections;

/// <summary>What a person does to a library, in few words.</summary>
internal static class Deciding
{
    /// <summary>Id of the decision, which must be possible.</summary>
    public static async Task<int> MakeAsync(this Library library, MakeCorrectionInput input)
    {
        var outcome = await library.TryAsync(input);
        Assert.Null(outcome.Refusal);
        return outcome.Id!.Value;
    }

    public static Task<CorrectionOutcome> TryAsync(this Library library, MakeCorrectionInput input) =>
        library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(input, CancellationToken.None));

    public static Task<CorrectionOutcome> TryAllAsync(this Library library, params MakeCorrectionInput[] inputs) =>
        library.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAllAsync(inputs, CancellationToken.None));

    public static async Task UndoAsync(this Library library, int correction) =>
        Assert.True(await library.UseAsync<UndoCorrection, bool>(undo => undo.RunAsync(correction, CancellationToken.None)));

    public static async Task ReReadAsync(this Library library)
    {
        await library.UseAsync<ReReadCaptures, int>(reRead => reRead.RunAsync(changedOnly: false, CancellationToken.None));
        while ((await library.IngestPendingAsync()).Count > 0)
        {
        }
    }

    /// <summary>Id under which something is found today.</summary>
    public static Task<int?> IdAsync(this Library library, CorrectionSubject of, string key) =>
        library.AskAsync(db => CorrectionSubjects.IdOfAsync(db, of, key, CancellationToken.None));

    /// <summary>Where an address leads that is no longer anything's own.</summary>
    public static Task<int?> LeadsToAsync(this Library library, CorrectionSubject of, int id) =>
        library.UseAsync<FindRetired, int?>(find => find.RunAsync(of, id, CancellationToken.None));
}
