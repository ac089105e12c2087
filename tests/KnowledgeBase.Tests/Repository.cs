using System.Runtime.CompilerServices;

namespace KnowledgeBase.Tests;

/// <summary>Folders beside the sources, whatever the current directory is.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Samples => Path.Combine(Root, "samples", "captures");

    /// <summary>Real captures that are not part of the project; null where the folder is missing.</summary>
    public static string? SharedCaptures { get; } =
        Path.Combine(Root, "..", "shared", "captures") is var folder && Directory.Exists(folder) ? folder : null;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
