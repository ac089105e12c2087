using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Affiliations;

/// <summary>
/// Leads the names that papers print to affiliations anew after the list of organisations has changed. Can be interrupted anywhere: what was
/// last built with is marked at the end, and the next start begins again.
/// </summary>
public sealed class RegroupAffiliations(IServiceScopeFactory scopes, WriterGate gate, OrganisationNames organisations)
{
    private const string Mark = "organisations";

    private const int BatchSize = 200;

    /// <returns>Papers that were written anew; 0 when the library was built with this list.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var papers = await OnceAsync((db, _) => StaleAsync(db, cancellationToken), cancellationToken);
        if (papers is null)
        {
            return 0;
        }

        foreach (var some in papers.Chunk(BatchSize))
        {
            await OnceAsync((db, assign) => RefreshAsync(db, assign, some, cancellationToken), cancellationToken);
        }

        var affiliations = await OnceAsync((db, _) => db.Affiliations.Select(one => one.Id).ToListAsync(cancellationToken), cancellationToken);
        foreach (var some in affiliations.Chunk(BatchSize))
        {
            await OnceAsync((db, _) => IndexAsync(db, some, cancellationToken), cancellationToken);
        }

        await OnceAsync((db, _) => FinishAsync(db, cancellationToken), cancellationToken);
        return papers.Count;
    }

    private async Task<TResult> OnceAsync<TResult>(Func<KnowledgeBaseContext, AssignPapers, Task<TResult>> step, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>(), scope.ServiceProvider.GetRequiredService<AssignPapers>());
    }

    // Null when nothing is to be done.
    private async Task<List<int>?> StaleAsync(KnowledgeBaseContext db, CancellationToken cancellationToken)
    {
        var built = await db.Marks.Where(mark => mark.Name == Mark).Select(mark => mark.Value).SingleOrDefaultAsync(cancellationToken);
        if (built == organisations.Fingerprint)
        {
            return null;
        }

        await RenameDecisionsAsync(db, cancellationToken);
        var rows = await db.PaperAffiliations.Select(row => new { row.PaperId, row.PrintedName, row.Affiliation!.NameKey }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => row.NameKey != organisations.KeyOf(row.PrintedName)).Select(row => row.PaperId).Distinct().Order()];
    }

    // What people decided about a name holds for the organisation that it now belongs to.
    private async Task RenameDecisionsAsync(KnowledgeBaseContext db, CancellationToken cancellationToken)
    {
        foreach (var decision in await db.Corrections.AsNoTracking().Where(one => one.Of == CorrectionSubject.Affiliation).ToListAsync(cancellationToken))
        {
            var (subject, other) = (organisations.Canonical(decision.Subject), decision.Other is null ? null : organisations.Canonical(decision.Other));
            if (subject != other && (subject != decision.Subject || other != decision.Other))
            {
                await db.Corrections.Where(one => one.Id == decision.Id).ExecuteUpdateAsync(
                    one => one.SetProperty(row => row.Subject, subject).SetProperty(row => row.Other, other), cancellationToken);
            }
        }
    }

    private async Task<bool> RefreshAsync(KnowledgeBaseContext db, AssignPapers assign, int[] papers, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.Affiliation!.Id, row.Affiliation.NameKey, row.PrintedName }).ToListAsync(cancellationToken);
        await assign.RefreshAsync(papers, [], cancellationToken);
        var ids = before.Select(one => one.Id).Distinct().ToList();
        var left = await db.Affiliations.Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellationToken);

        // Addresses of affiliations that are another's now lead there.
        var retired = before.Where(one => !left.Contains(one.Id)).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => organisations.KeyOf(one.PrintedName));
        await RetiredIds.RetireAsync(db, CorrectionSubject.Affiliation, retired, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // They are found by every name that the list has for them.
    private async Task<bool> IndexAsync(KnowledgeBaseContext db, int[] affiliations, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await new IndexNames(db, organisations).AffiliationsAsync(affiliations, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> FinishAsync(KnowledgeBaseContext db, CancellationToken cancellationToken)
    {
        var mark = await db.Marks.SingleOrDefaultAsync(one => one.Name == Mark, cancellationToken)
            ?? db.Marks.Add(new LibraryMark { Name = Mark, Value = "" }).Entity;
        mark.Value = organisations.Fingerprint;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
