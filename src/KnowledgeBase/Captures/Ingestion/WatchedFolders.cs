using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>What the last look through a watched folder found.</summary>
/// <param name="Path">As it is set, made absolute.</param>
/// <param name="LookedUtc">When the look ended; null before the first.</param>
/// <param name="Files">Files in it that captures can be in.</param>
/// <param name="Stored">Files handed on since the start of the process.</param>
/// <param name="Unread">Files that cannot be opened and are tried again, the first of them.</param>
/// <param name="Fault">Why the folder could not be looked through; null when it could.</param>
public sealed record WatchedFolder(string Path, DateTime? LookedUtc, int Files, int Stored, IReadOnlyList<UnreadFile> Unread, string? Fault)
{
    internal const int MostUnread = 20;

    public bool IsThere => Directory.Exists(Path);
}

/// <summary>A file that the system did not let be read, and why, in the system's words.</summary>
public sealed record UnreadFile(string Path, string Reason);

/// <summary>What is known of the watched folders, for the admin to see. Kept while the process lives.</summary>
public sealed class WatchedFolders(IOptions<KnowledgeBaseOptions> options)
{
    private readonly ConcurrentDictionary<string, WatchedFolder> looks = new();

    /// <summary>The folders to watch, in the order of the settings.</summary>
    public IReadOnlyList<string> Paths { get; } =
        [.. options.Value.CaptureFolders.Where(folder => !string.IsNullOrWhiteSpace(folder)).Select(Path.GetFullPath).Distinct()];

    public IReadOnlyList<WatchedFolder> All => [.. Paths.Select(Of)];

    internal WatchedFolder Of(string path) => looks.GetValueOrDefault(path) ?? new WatchedFolder(path, LookedUtc: null, Files: 0, Stored: 0, Unread: [], Fault: null);

    internal void Looked(WatchedFolder folder) => looks[folder.Path] = folder;
}
