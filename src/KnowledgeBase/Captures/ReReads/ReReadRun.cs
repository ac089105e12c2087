using KnowledgeBase.Corrections.Sheets;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>How far a comparison is.</summary>
public enum ReReadState
{
    /// <summary>Captures are compared, or wait for that.</summary>
    Comparing,

    /// <summary>All captures were compared; nothing of the library has changed.</summary>
    Compared,

    /// <summary>Somebody had captures read again.</summary>
    Applied,

    /// <summary>Somebody stopped the comparison.</summary>
    Stopped,

    /// <summary>The comparison ended on a fault; the log tells more.</summary>
    Failed,
}

/// <summary>
/// Captures that somebody chose, and what reading them again would change. Kept while the process lives; of very many changes only the first are kept in
/// full, so that it takes no more memory for a library of any size.
/// </summary>
/// <param name="id">Its address.</param>
/// <param name="by">Who chose.</param>
/// <param name="captures">Ids, ascending.</param>
public sealed class ReReadRun(string id, string by, DateTime askedUtc, IReadOnlyList<int> captures)
{
    /// <summary>Changes that are kept in full.</summary>
    public const int MostChanges = 2000;

    private readonly Lock one = new();
    private readonly List<ReadingChange> changes = [];
    private readonly Dictionary<SheetField, int> fields = [];
    private ReReadProgress progress = new(ReReadState.Comparing, Done: 0, Differing: 0, Troubles: 0, Applied: null);

    public string Id { get; } = id;

    public string By { get; } = by;

    public DateTime AskedUtc { get; } = askedUtc;

    public IReadOnlyList<int> Captures { get; } = captures;

    public ReReadProgress Progress
    {
        get
        {
            lock (one)
            {
                return progress;
            }
        }
    }

    /// <summary>What changes, and what could not be compared, in the order of captures; a part of it.</summary>
    public IReadOnlyList<ReadingChange> Changes(int skip, int take)
    {
        lock (one)
        {
            return [.. changes.Skip(skip).Take(take)];
        }
    }

    /// <summary>In how many captures each field changes, the most first.</summary>
    public IReadOnlyList<(SheetField Field, int Captures)> Sums()
    {
        lock (one)
        {
            return [.. fields.Select(field => (field.Key, field.Value)).OrderByDescending(field => field.Value).ThenBy(field => field.Key)];
        }
    }

    /// <summary>Ends the comparison; what was found so far stays.</summary>
    public void Stop() => Set(now => now.State == ReReadState.Comparing ? now with { State = ReReadState.Stopped } : now);

    internal void Fail() => Set(now => now with { State = ReReadState.Failed });

    internal void Finish() => Set(now => now.State == ReReadState.Comparing ? now with { State = ReReadState.Compared } : now);

    internal void Apply(IReadOnlyList<int> applied) => Set(now => now with { State = ReReadState.Applied, Applied = applied });

    internal void Note(ReadingChange? change)
    {
        lock (one)
        {
            var differs = change is { Differs: true };
            progress = progress with { Done = progress.Done + 1, Differing = progress.Differing + (differs ? 1 : 0), Troubles = progress.Troubles + (change?.Trouble is null ? 0 : 1) };
            foreach (var field in change?.Fields ?? [])
            {
                fields[field] = fields.GetValueOrDefault(field) + 1;
            }

            if (change is not null && (differs || change.Trouble is not null) && changes.Count < MostChanges)
            {
                changes.Add(change);
            }
        }
    }

    private void Set(Func<ReReadProgress, ReReadProgress> change)
    {
        lock (one)
        {
            progress = change(progress);
        }
    }
}

/// <summary>A comparison in numbers.</summary>
/// <param name="Done">Captures compared so far.</param>
/// <param name="Differing">Those of which something would change.</param>
/// <param name="Troubles">Those that could not be compared.</param>
/// <param name="Applied">Captures that were put in line to be read again; null before.</param>
public sealed record ReReadProgress(ReReadState State, int Done, int Differing, int Troubles, IReadOnlyList<int>? Applied);
