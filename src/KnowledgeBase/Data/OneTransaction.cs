using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeBase.Data;

/// <summary>
/// A transaction, or a part of the one that is open already: a use case that writes by itself can also be a step of another one, which may
/// take all of it back.
/// </summary>
internal sealed class OneTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private OneTransaction(IDbContextTransaction? own) => this.own = own;

    public static async Task<OneTransaction> BeginAsync(KnowledgeBaseContext db, CancellationToken cancellationToken) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null);

    /// <summary>Makes it hold; within another one, that one decides.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => own?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
