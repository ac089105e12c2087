using System.Runtime.Versioning;
using KnowledgeBase.Data;

namespace KnowledgeBase.Tests.Data;

[UnsupportedOSPlatform("windows")]
public sealed class OwnersDirectoryTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task ADataDirectoryThatTheAppMakesIsItsOwnersAlone()
    {
        var parent = Directory.CreateTempSubdirectory("kb-test-");
        await using (var library = await Library.OpenAsync(Path.Combine(parent.FullName, "data")))
        {
            Assert.Equal(OwnerOnly, new DirectoryInfo(library.Folder).UnixFileMode);
        }

        parent.Delete(recursive: true);
    }

    [Fact]
    public void OneThatIsThereKeepsItsRightsUnlessItIsClosed()
    {
        var folder = Directory.CreateTempSubdirectory("kb-test-");
        File.SetUnixFileMode(folder.FullName, OwnerOnly | UnixFileMode.GroupRead);
        Assert.Equal(OwnerOnly | UnixFileMode.GroupRead, OwnersDirectory.Create(folder.FullName).UnixFileMode);
        Assert.Equal(OwnerOnly, OwnersDirectory.Close(folder.FullName).UnixFileMode);
        folder.Delete();
    }
}
