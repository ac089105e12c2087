namespace KnowledgeBase.Upkeep;

/// <summary>What an admin can have done to the whole library. Each can be asked for at any time, does no harm when it is not needed, and leaves corrections as they are.</summary>
public enum UpkeepTask
{
    /// <summary>Every stored capture goes through today's reader.</summary>
    ReReadAll,

    /// <summary>Only captures that another version of the reader read last.</summary>
    ReReadChanged,

    /// <summary>The search index is written anew; readers search meanwhile.</summary>
    RebuildSearch,

    /// <summary>The graph is laid out from a fresh start instead of from its last places.</summary>
    LayOutGraph,

    /// <summary>The database looks at itself; nothing is changed.</summary>
    CheckDatabase,
}

/// <summary>How far something that was asked for has come.</summary>
public enum UpkeepState
{
    Waiting,
    Running,
    Done,

    /// <summary>It stopped on a fault; the log tells more.</summary>
    Failed,
}

/// <summary>The last time that something was asked for. Kept while the process lives.</summary>
/// <param name="Done">Items done so far, of <paramref name="Total"/>; both 0 where a task has no items.</param>
/// <param name="Findings">What it found, in the words of the database; empty when all is well.</param>
public sealed record UpkeepRun(UpkeepTask Task, UpkeepState State, DateTime AskedUtc, DateTime? EndedUtc, int Done, int Total, IReadOnlyList<string> Findings)
{
    public bool IsOpen => State is UpkeepState.Waiting or UpkeepState.Running;
}
