using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>Names that captures give to pictures lying beside them: paths that are relative, in whichever way they are written.</summary>
public static class PictureName
{
    /// <summary>
    /// Key under which all ways to write one name compare equal: percent signs decoded, slashes forward, <c>.</c> and inner <c>..</c>
    /// resolved, NFC, lower case (Windows and macOS do not tell case apart). A name that leads upwards keeps its leading <c>../</c>.
    /// </summary>
    /// <returns>Null for anything else than a relative path: absolute paths, addresses, anchors.</returns>
    public static string? Key(string? written)
    {
        var end = written?.IndexOfAny(['?', '#']) ?? -1;
        var path = Decoded((end < 0 ? written ?? "" : written![..end]).Trim()).Replace('\\', '/');
        return path.Length is 0 or > 400 || path[0] == '/' || HasScheme(path) || path.Any(char.IsControl) ? null
            : KeyOfPath(path) is { Length: > 0 } key ? key : null;
    }

    /// <summary>The same for a path that nobody has encoded, for example an entry of a zip.</summary>
    public static string KeyOfPath(string path)
    {
        var folders = new List<string>();
        foreach (var part in path.Split('/').Select(part => part.Trim()).Where(part => part is not ("" or ".")))
        {
            if (part == ".." && folders is [.., not ".."])
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else
            {
                folders.Add(part);
            }
        }

        return BoundedKey.Of(Folding.WellFormed(string.Join('/', folders)).Normalize(NormalizationForm.FormC).ToLowerInvariant());
    }

    private static string Decoded(string written) => written.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : written;

    // "data:", "https:", and the drives of Windows.
    private static bool HasScheme(string path) => path.IndexOf(':') is > 0 and var colon && path.AsSpan(0, colon).IndexOfAny('/', '.') < 0;
}
