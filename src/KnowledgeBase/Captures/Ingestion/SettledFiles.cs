namespace KnowledgeBase.Captures.Ingestion;

/// <summary>
/// Remembers what the watched files looked like, and says which are new or changed and at rest. A file that is still being written
/// changes between two looks and waits for the next one.
/// </summary>
internal sealed class SettledFiles(TimeSpan settle, TimeSpan retry)
{
    private readonly Dictionary<string, Seen> seen = [];

    /// <summary>The file is at rest, and was not handed out before in this state; or it failed, and its next try is due.</summary>
    public bool IsReady(FileInfo file, DateTime nowUtc)
    {
        var state = (file.Length, file.LastWriteTimeUtc);
        if (!seen.TryGetValue(file.FullName, out var before) || before.State != state)
        {
            // A file last written long ago is at rest already: a first look at an old folder need not wait.
            var since = state.LastWriteTimeUtc < nowUtc ? state.LastWriteTimeUtc : nowUtc;
            before = seen[file.FullName] = new Seen(state, since + settle, Progress.Waiting);
        }

        return before.Progress != Progress.Done && nowUtc >= before.DueUtc;
    }

    /// <summary>Some file is not at rest yet, so that another look is due soon. Files that failed do not hurry.</summary>
    public bool IsWaiting => seen.Values.Any(file => file.Progress == Progress.Waiting);

    public void Done(FileInfo file) => Set(file, seen => seen with { Progress = Progress.Done });

    /// <summary>The file could not be read; it is ready again after a while.</summary>
    /// <returns>It is the first failure in this state, and worth a line in the log.</returns>
    public bool Failed(FileInfo file, string reason, DateTime nowUtc)
    {
        var isFirst = !seen.TryGetValue(file.FullName, out var before) || before.Progress != Progress.Failed;
        Set(file, seen => seen with { Progress = Progress.Failed, DueUtc = nowUtc + retry, Reason = reason });
        return isFirst;
    }

    /// <summary>Why the file could not be read at its last try; null when it could, or waits for its first.</summary>
    public string? ReasonOf(FileInfo file) => seen.TryGetValue(file.FullName, out var state) && state.Progress == Progress.Failed ? state.Reason : null;

    private void Set(FileInfo file, Func<Seen, Seen> change)
    {
        if (seen.TryGetValue(file.FullName, out var before))
        {
            seen[file.FullName] = change(before);
        }
    }

    private enum Progress
    {
        Waiting,
        Failed,
        Done,
    }

    private sealed record Seen((long Length, DateTime LastWriteTimeUtc) State, DateTime DueUtc, Progress Progress, string? Reason = null);
}
