using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Joins addresses of links and pictures that were wrapped at a hyphen or slash: Markdown knows no line end within a target.</summary>
internal static class BrokenTargets
{
    /// <summary>No address takes more lines, and no line has more broken addresses.</summary>
    private const int MostLines = 6;

    public static IReadOnlyList<SourceLine> Join(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => Opening(line.Text) >= 0))
        {
            return lines;
        }

        var code = CodeLines.Of(lines);
        var joined = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            for (var joins = 0; joins < MostLines && !code[i] && Opening(line.Text) >= 0 && LastPiece(lines, i) is var last && last > i; joins++)
            {
                line = line with { Text = line.Text + string.Concat(Enumerable.Range(i + 1, last - i).Select(at => at == last ? lines[at].Text.TrimStart() : lines[at].Text.Trim())), Last = lines[last].Last };
                i = last;
            }

            joined.Add(line);
        }

        return joined;
    }

    // Where a target begins that the line does not end; -1 when there is none.
    private static int Opening(string text)
    {
        var start = Math.Max(text.LastIndexOf("](", StringComparison.Ordinal), text.LastIndexOf("<http", StringComparison.Ordinal));
        return start >= 0 && text.Length > start + 2 && text.AsSpan(start + 2).IndexOfAny(") \t>") < 0 ? start : -1;
    }

    // The line in which the address ends: pieces before it are one unbroken word each. The line itself when it does not end soon.
    private static int LastPiece(IReadOnlyList<SourceLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + MostLines; i++)
        {
            var piece = lines[i].Text.AsSpan().Trim();
            var end = piece.IndexOfAny(") \t>");
            if (piece.Length == 0 || end == 0 && piece[0] != ')' || (end > 0 && piece[end] is ' ' or '\t' && !IsTitled(piece[end..])))
            {
                return at;
            }

            if (end >= 0)
            {
                return i;
            }
        }

        return at;
    }

    // A tool tip may stand between address and bracket.
    private static bool IsTitled(ReadOnlySpan<char> rest) => rest.TrimStart() is ['"', ..];
}
