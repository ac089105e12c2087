using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Tests.Captures.Ingestion;

/// <summary>What an admin is told of the watched folders.</summary>
public sealed class WatchedFoldersTests
{
    [Fact]
    public async Task ALookSaysWhatWasFoundHandedOnAndNotOpened()
    {
        var folder = Directory.CreateTempSubdirectory("kb-test-").FullName;
        var locked = Path.Combine(folder, "locked.md");
        await File.WriteAllTextAsync(Path.Combine(folder, "a.md"), "# 題\n\n本文です。\n");
        await File.WriteAllTextAsync(locked, "# 題\n\n読めません。\n");
        await using (new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await using var library = await Library.OpenAsync(settings: [("CaptureFolders:0", folder), ("CaptureFolders:1", Path.Combine(folder, "none")), ("Ingestion:SettleSeconds", "0")]);
            var watched = await library.UseAsync<WatchedFolders, WatchedFolders>(Task.FromResult);
            Assert.All(watched.All, one => Assert.Null(one.LookedUtc));

            await library.RunServicesUntilAsync(_ => Task.FromResult(watched.All[0] is { Stored: 1, Unread.Count: 1 }));

            Assert.Equal((2, null), (watched.All[0].Files, watched.All[0].Fault));
            Assert.Equal(locked, watched.All[0].Unread[0].Path);
            Assert.NotNull(watched.All[0].LookedUtc);
            Assert.False(watched.All[1].IsThere);
        }

        Directory.Delete(folder, recursive: true);
    }
}
