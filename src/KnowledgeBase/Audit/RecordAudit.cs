using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using KnowledgeBase.Data;
using KnowledgeBase.Search;

namespace KnowledgeBase.Audit;

/// <summary>Writes into the audit log.</summary>
public sealed class RecordAudit(KnowledgeBaseContext db, ICurrentActor who, TimeProvider time)
{
    internal const int LongestName = 128;

    internal const int LongestSubject = 512;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Adds an entry that is saved with whatever the caller saves next, in the same transaction.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">See <see cref="AuditEntry.Subject"/>.</param>
    /// <param name="before">What is written as JSON; never a password, token or key.</param>
    /// <param name="after">As <paramref name="before"/>.</param>
    /// <param name="actor">Who acts, where that is not who the request says: a person who is only just signing in.</param>
    public void Add(string action, string? subject = null, object? before = null, object? after = null, Actor? actor = null)
    {
        var by = actor ?? who.Current;
        db.AuditLog.Add(new AuditEntry
        {
            AtUtc = time.GetUtcNow().UtcDateTime,
            Who = Shortened(by.Name, LongestName)!,
            Kind = by.Kind,
            Address = by.Address,
            Action = action,
            Subject = Shortened(subject, LongestSubject),
            Before = Print(before),
            After = Print(after),
        });
    }

    /// <summary>Adds an entry and saves it at once, with whatever else the context of this scope holds.</summary>
    public async Task RunAsync(string action, string? subject, object? before, object? after, CancellationToken cancellationToken, Actor? actor = null)
    {
        Add(action, subject, before, after, actor);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? Print(object? state) => state is null ? null : JsonSerializer.Serialize(state, Json);

    // Names may be typed by anybody: they must neither fill the log nor write control characters into it.
    private static string? Shortened(string? text, int most)
    {
        if (text is null)
        {
            return null;
        }

        var clean = string.Concat(Folding.WellFormed(text).Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return clean.Length <= most ? clean : Folding.WellFormed(clean[..(most - 1)]) + '…';
    }
}
