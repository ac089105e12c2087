using KnowledgeBase.Audit;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Tests.Captures.Inspection;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures;

public sealed class RetryCapturesTests
{
    private static readonly CaptureSelection Unreadable = new([], new CaptureFilter { Outcome = CaptureStatus.Unreadable });

    [Fact]
    public Task ThePlanSaysWhatCanBeTriedAgainAndWhatNot() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        var plan = await PlanAsync(library, new CaptureSelection([], new CaptureFilter()));
        Assert.Equal(Ledger.Size, plan.Retried + plan.NotKept + plan.Waiting + plan.Readable);
        Assert.True(plan is { Retried: > 0, NotKept: > 0, Waiting: > 0, Readable: > 0 });
        Assert.Equal(new RetryPlan(1, 0, 1, 2), await PlanAsync(library, new CaptureSelection([1, 2, 3, 5, 999], null)));
        Assert.Equal(new RetryPlan(0, 0, 0, 0), await PlanAsync(library, new CaptureSelection([], null)));
    });

    [Fact]
    public Task WhatCanBeIsTriedFromTheStartAndTheAuditLogSaysWhich() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        var plan = await PlanAsync(library, Unreadable);
        Assert.Equal(plan.Retried, await RunAsync(library, Unreadable));
        Assert.Equal(new RetryPlan(0, plan.NotKept, 0, 0), await PlanAsync(library, Unreadable));
        Assert.Equal(0, await RunAsync(library, Unreadable));
        var entry = await library.AskAsync(db => db.AuditLog.SingleAsync());
        Assert.Equal((AuditActions.CapturesRetried, "captures ?outcome=unreadable", $$"""{"captures":{{plan.Retried}}}"""), (entry.Action, entry.Subject, entry.After));
    });

    [Fact]
    public async Task WhatWasReadStaysAsItIs()
    {
        await using var library = await Library.OpenAsync();
        var read = (await library.IngestTextAsync("a.md", Some.Capture(1))).Single().Id;
        var unreadable = (await library.IngestBytesAsync("b.md", [0xFF, 0x00, 0x80])).Single().Id;
        Assert.Equal(1, await RunAsync(library, new CaptureSelection([read, unreadable], null)));
        Assert.Equal([CaptureStatus.Ingested, CaptureStatus.Pending], await library.AskAsync(db => db.Captures.OrderBy(one => one.Id).Select(one => one.Status).ToListAsync()));
        Assert.Equal(CaptureStatus.Unreadable, (await library.IngestPendingAsync()).Single().Outcome.Status);
    }

    private static Task<RetryPlan> PlanAsync(Library library, CaptureSelection selection) => library.UseAsync<RetryCaptures, RetryPlan>(retry => retry.PlanAsync(selection, CancellationToken.None));

    private static Task<int> RunAsync(Library library, CaptureSelection selection) => library.UseAsync<RetryCaptures, int>(retry => retry.RunAsync(selection, CancellationToken.None));
}
