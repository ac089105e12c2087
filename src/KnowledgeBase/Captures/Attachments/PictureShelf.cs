using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>What became of a picture that a capture names.</summary>
/// <param name="AttachmentId">Null when it was not taken; then <paramref name="Reason"/> says why.</param>
public sealed record ShelvedPicture(int? AttachmentId, string? Reason);

/// <summary>The pictures of a zip or a watched folder, by their paths in it: <c>folder/name.png</c>. Nothing outside of it can be named.</summary>
/// <param name="paths">All pictures; asked for once, when the first capture names one.</param>
/// <param name="read">Reads one; throws <see cref="RefusedFileException"/> or <see cref="IOException"/> where that is not possible.</param>
public sealed class PictureShelf(Func<IEnumerable<string>> paths, Func<string, CancellationToken, Task<byte[]>> read)
{
    private readonly Lazy<Dictionary<string, string>> byKey =
        new(() => paths().GroupBy(PictureName.KeyOfPath).ToDictionary(same => same.Key, same => same.First()));

    private readonly Dictionary<string, ShelvedPicture> taken = [];

    /// <summary>What became of the pictures that captures named so far, by path.</summary>
    public IReadOnlyDictionary<string, ShelvedPicture> Taken => taken;

    /// <summary>The path of a picture that a capture in a folder names; null when there is none.</summary>
    /// <param name="folder">Folder of the capture on the shelf, without a slash at its end; empty at the top.</param>
    public string? Find(NamedPicture named, string folder)
    {
        // A vault writes paths from its top, wherever on the shelf that is.
        for (var from = folder; ; from = from[..Math.Max(0, from.LastIndexOf('/'))])
        {
            if (byKey.Value.GetValueOrDefault(PictureName.KeyOfPath($"{from}/{named.Key}")) is { } path)
            {
                return path;
            }

            if (from.Length == 0)
            {
                return named.IsEmbed ? Anywhere(named.Key) : null;
            }
        }
    }

    /// <summary>Takes a picture once, however many captures name it.</summary>
    public async Task<ShelvedPicture> TakeAsync(string path, Func<byte[], Task<ShelvedPicture>> store, CancellationToken cancellationToken)
    {
        if (!taken.TryGetValue(path, out var picture))
        {
            taken[path] = picture = await TryAsync(path, store, cancellationToken);
        }

        return picture;
    }

    private async Task<ShelvedPicture> TryAsync(string path, Func<byte[], Task<ShelvedPicture>> store, CancellationToken cancellationToken)
    {
        try
        {
            return await store(await read(path, cancellationToken));
        }
        catch (RefusedFileException refused)
        {
            return new ShelvedPicture(null, refused.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ShelvedPicture(null, FileReasons.PictureUnreadable.With());
        }
    }

    private string? Anywhere(string key) => byKey.Value
        .Where(picture => picture.Key.EndsWith("/" + key, StringComparison.Ordinal))
        .OrderBy(picture => picture.Key.Length).ThenBy(picture => picture.Key, StringComparer.Ordinal)
        .Select(picture => picture.Value).FirstOrDefault();
}

/// <summary>Where a capture stands on a shelf.</summary>
/// <param name="Folder">Its folder there, without a slash at the end; empty at the top.</param>
public sealed record PicturesAround(PictureShelf Shelf, string Folder);

/// <summary>A file that is not taken for what it is; the message is one sentence for a person.</summary>
public sealed class RefusedFileException(string reason) : Exception(reason);
