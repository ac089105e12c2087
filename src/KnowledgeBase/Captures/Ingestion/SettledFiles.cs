namespace KnowledgeBase.Captures.Ingestion;

/// <summary>
/// Remembers what the watched files looked like, and says which are new or changed and at rest. A file that is still being written
/// changes between two looks and waits for the next one.
/// </summary>
internal sealed class SettledFiles(TimeSpan settle)
{
    private readonly Dictionary<string, Seen> seen = [];

    /// <summary>The file is at rest, and was not handed out before in this state.</summary>
    public bool IsReady(FileInfo file, DateTime nowUtc)
    {
        var state = (file.Length, file.LastWriteTimeUtc);
        if (!seen.TryGetValue(file.FullName, out var before) || before.State != state)
        {
            // A file last written long ago is at rest already: a first look at an old folder need not wait.
            var since = state.LastWriteTimeUtc < nowUtc ? state.LastWriteTimeUtc : nowUtc;
            before = seen[file.FullName] = new Seen(state, since, Done: false);
        }

        return !before.Done && nowUtc - before.SinceUtc >= settle;
    }

    /// <summary>Some file is known that is not at rest yet, so that another look is due soon.</summary>
    public bool IsWaiting => seen.Values.Any(file => !file.Done);

    public void Done(FileInfo file)
    {
        if (seen.TryGetValue(file.FullName, out var before))
        {
            seen[file.FullName] = before with { Done = true };
        }
    }

    private sealed record Seen((long Length, DateTime LastWriteTimeUtc) State, DateTime SinceUtc, bool Done);
}
