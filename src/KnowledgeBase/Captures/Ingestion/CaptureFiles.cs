using System.Diagnostics.CodeAnalysis;
using KnowledgeBase.Captures.Attachments;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>Which files of a folder are captures, and in which order they come.</summary>
public static class CaptureFiles
{
    private static readonly string[] IgnoredNames = ["Thumbs.db", "desktop.ini"];

    private static readonly string[] IgnoredFolders = ["@eaDir", "node_modules", "__MACOSX"];

    /// <summary>
    /// Half-written files, and what stands beside captures: pictures and parts of a saved page, data, settings. Everything else is taken
    /// for a capture, so that a file in an unknown form is told of rather than passed over.
    /// </summary>
    private static readonly HashSet<string> IgnoredExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".part", ".tmp", ".crdownload", ".swp", ".bak",
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".avif", ".bmp", ".mp3", ".mp4", ".webm", ".mov",
        ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf",
        ".json", ".jsonl", ".csv", ".tsv", ".xml", ".yaml", ".yml", ".toml", ".ini", ".log", ".db", ".sqlite", ".canvas", ".base",
        ".pdf", ".docx", ".xlsx", ".pptx", ".epub",
    };

    // Links are not followed: a link in a watched folder must not bring in files from elsewhere, or walk in circles.
    private static readonly EnumerationOptions Here = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The captures at a path: the file itself, or those in the folder and below, by name. A path that is not there has none.</summary>
    /// <param name="dataDirectory">The library's own folder; what lies in it is no capture, unless the path leads there.</param>
    public static IEnumerable<FileInfo> At(string path, string? dataDirectory = null)
    {
        if (File.Exists(path))
        {
            return [new FileInfo(path)];
        }

        return Directory.Exists(path) ? Below(new DirectoryInfo(path), FullPath(dataDirectory)).Where(file => IsCapture(file.Name)) : [];
    }

    /// <summary>The path is a folder that holds the library's own, which is passed over.</summary>
    public static bool PassesOver(string path, string dataDirectory) =>
        Directory.Exists(path) && Directory.Exists(dataDirectory)
        && (FullPath(dataDirectory) + Path.DirectorySeparatorChar).StartsWith(FullPath(path).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The pictures in a folder and below that captures there may show.</summary>
    public static IEnumerable<FileInfo> PicturesAt(string folder) =>
        Below(new DirectoryInfo(folder)).Where(file => !file.Name.StartsWith('.') && PictureType.IsNamed(file.Name));

    /// <summary>The file is a capture by its name.</summary>
    public static bool IsCapture(string name) =>
        !name.StartsWith('.')
        && !name.StartsWith("~$", StringComparison.Ordinal)
        && !IgnoredNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !IgnoredExtensions.Contains(Path.GetExtension(name));

    /// <summary>The same for a path in a zip: no folder on the way is passed over either.</summary>
    public static bool IsCapturePath(string path) => path.Split('/') is [.. var folders, var name] && IsCapture(name) && folders.All(IsVisited);

    private static IEnumerable<FileInfo> Below(DirectoryInfo root, string? except = null)
    {
        var open = new Stack<DirectoryInfo>([root]);
        while (open.TryPop(out var folder))
        {
            if (FullPath(folder.FullName) == except)
            {
                continue;
            }

            foreach (var file in folder.EnumerateFiles("*", Here).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                yield return file;
            }

            foreach (var inner in folder.EnumerateDirectories("*", Here).Where(inner => IsVisited(inner.Name)).OrderByDescending(inner => inner.Name, StringComparer.Ordinal))
            {
                open.Push(inner);
            }
        }
    }

    [return: NotNullIfNotNull(nameof(path))]
    private static string? FullPath(string? path) => path is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsVisited(string folder) => !folder.StartsWith('.') && !IgnoredFolders.Contains(folder, StringComparer.OrdinalIgnoreCase);
}
