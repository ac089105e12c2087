using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>Paths as browsers send them, made fit to be shown and to be looked up, and nothing more.</summary>
internal static class SentPath
{
    /// <summary>Longer paths lose their beginning.</summary>
    public const int Longest = 400;

    /// <summary>What stands for a file that was sent without a name.</summary>
    public const string Nameless = "untitled";

    /// <summary>Forward slashes, no drive, no empty or dotted steps, no control characters, at most <see cref="Longest"/> characters; never empty.</summary>
    public static string Of(string? sent)
    {
        var steps = StoreCapture.Printable(sent ?? "").Split('/', '\\').Select(step => step.Trim())
            .Where(step => step.Length > 0 && step is not ("." or "..") && !(step.Length == 2 && step[1] == ':'));
        var path = string.Join('/', steps);
        return path.Length == 0 ? Nameless : path.Length <= Longest ? path : Shortened(path);
    }

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>A file that was chosen alone is read whatever its name; of a folder, what stands beside captures is not.</summary>
    public static bool IsPassedOver(string path) => path.Contains('/', StringComparison.Ordinal) && !CaptureFiles.IsCapturePath(path);

    private static string Shortened(string path) => path[(char.IsLowSurrogate(path[^Longest]) ? path.Length - Longest + 1 : ^Longest)..];
}
