using KnowledgeBase.Audit;

namespace KnowledgeBase.Web.Accounts.Links;

/// <summary>A one-time link to be made. For the members see <see cref="OneTimeLink"/>.</summary>
public sealed record MakeLinkInput(LinkPurpose Purpose, AccountRole Role, string? AccountName, TimeSpan Lifetime);

/// <summary>Makes one-time links.</summary>
public sealed class MakeLink(AccountsContext db, ICurrentActor who, TimeProvider time)
{
    /// <returns>Its path and query, which is nowhere kept and shown once.</returns>
    public async Task<string> RunAsync(MakeLinkInput input, CancellationToken cancellationToken)
    {
        var key = Secret.New();
        var now = time.GetUtcNow().UtcDateTime;
        db.OneTimeLinks.Add(new OneTimeLink
        {
            Purpose = input.Purpose,
            Role = input.Role,
            AccountName = input.AccountName,
            KeyHash = Secret.Hash(key),
            MadeBy = who.Current.Name,
            MadeUtc = now,
            ExpiresUtc = now + input.Lifetime,
        });
        await db.SaveChangesAsync(cancellationToken);

        // In the query: the log holds paths.
        return $"/setup?key={key}";
    }
}
