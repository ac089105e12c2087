using System.Globalization;
using KnowledgeBase.Search;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Names of files that came from anywhere, made fit to be saved under anywhere.</summary>
internal static class SafeFileName
{
    private const int Longest = 150;

    /// <summary>
    /// The last part of a path without what a file system, a shell or a reader's eye could take for something else: separators, quotes,
    /// wildcards, control and direction marks, dots at either end.
    /// </summary>
    /// <param name="name">The name as received.</param>
    /// <param name="otherwise">Stands in where nothing is left.</param>
    public static string Of(string name, string otherwise)
    {
        var last = Folding.WellFormed(name)[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Select(c => IsSafe(c) ? c : '_')).Trim(' ', '.', '_');
        var extension = Path.GetExtension(safe);
        var stem = safe[..^extension.Length];
        var room = Math.Max(1, Longest - extension.Length);
        var kept = stem.Length <= room ? stem : stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
        return kept.Length == 0 || extension.Length > Longest / 2 ? otherwise : kept + extension;
    }

    private static bool IsSafe(char c) =>
        c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\' or '/' or ';' or '%' or '`' or '$' or '&' or '\'')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
