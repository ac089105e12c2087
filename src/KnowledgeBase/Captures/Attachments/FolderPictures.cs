using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>The pictures in a folder and below, for the captures that lie there. Links are not followed, so that nothing elsewhere can be named.</summary>
public sealed class FolderPictures
{
    // A vault has fewer; a home directory must not be listed to its end.
    private const int MaxPictures = 50_000;

    private readonly string root;

    private readonly long maxBytes;

    private readonly PictureShelf shelf;

    /// <param name="root">Watched folder, or the folder of a file that was handed in alone.</param>
    /// <param name="maxBytes">Larger pictures are left where they are.</param>
    public FolderPictures(string root, long maxBytes)
    {
        this.root = Path.GetFullPath(root);
        this.maxBytes = maxBytes;
        shelf = new PictureShelf(
            () => CaptureFiles.PicturesAt(this.root).Take(MaxPictures).Select(file => PathOf(file.FullName)),
            ReadAsync);
    }

    public PicturesAround Around(FileInfo capture) =>
        new(shelf, PathOf(capture.DirectoryName!) is "." ? "" : PathOf(capture.DirectoryName!));

    private string PathOf(string file) => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');

    private async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (file.Length > maxBytes)
        {
            throw new RefusedFileException(FileReasons.PictureTooLarge.With(file.Length, maxBytes));
        }

        return await File.ReadAllBytesAsync(file.FullName, cancellationToken);
    }
}
