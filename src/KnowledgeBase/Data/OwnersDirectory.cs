namespace KnowledgeBase.Data;

/// <summary>Folders that hold what other users of the machine must not read: hashes of passwords, keys, texts that are not for everybody.</summary>
public static class OwnersDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, for its owner alone, where it is missing. One that is there keeps its rights: whoever made it may have had reasons.</summary>
    public static DirectoryInfo Create(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);

    /// <summary>Makes the folder where it is missing, and takes other users' rights away where it is there.</summary>
    public static DirectoryInfo Close(string path)
    {
        var folder = Create(path);
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = OwnerOnly;
        }

        return folder;
    }
}
