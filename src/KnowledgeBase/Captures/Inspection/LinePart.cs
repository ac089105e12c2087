using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>A piece of a line.</summary>
/// <param name="Field">The field whose value it is; null for the rest.</param>
public sealed record LinePart(string Text, EvidenceField? Field)
{
    /// <summary>A page written in one line has everything in it; beyond these, values are listed but not marked.</summary>
    private const int MostMarks = 200;

    /// <summary>
    /// Cuts a line so that every value that stands in it literally is a piece of its own; of values that overlap the longer one. A value
    /// that the line prints otherwise (with escapes, cut by a line end) is not marked.
    /// </summary>
    internal static IReadOnlyList<LinePart> Of(string text, IReadOnlyList<Evidence> evidence)
    {
        var marks = new SortedList<int, (int End, EvidenceField Field)>();
        foreach (var found in evidence.Take(MostMarks).Where(found => found.Field != EvidenceField.PaperAuthorsTruncated).OrderByDescending(found => found.Value.Length))
        {
            if (Place(text, found, marks) is var (start, length))
            {
                marks.Add(start, (start + length, found.Field));
            }
        }

        return Pieces(text, marks);
    }

    private static (int Start, int Length)? Place(string text, Evidence found, SortedList<int, (int End, EvidenceField Field)> marks)
    {
        foreach (var printed in Printings(found).Where(printed => printed.Length > 0))
        {
            for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + printed.Length, StringComparison.Ordinal))
            {
                var length = IsDate(found.Field) ? WithTime(text, at + printed.Length) - at : printed.Length;
                if (!marks.Any(mark => mark.Key < at + length && mark.Value.End > at))
                {
                    return (at, length);
                }
            }
        }

        return null;
    }

    // Dates are written in ISO 8601 here and with other signs in captures and upload folders.
    private static IEnumerable<string> Printings(Evidence found)
    {
        yield return found.Value;
        if (IsDate(found.Field))
        {
            var day = found.Value[..Math.Min(found.Value.Length, 10)];
            yield return day;
            yield return day.Replace('-', '/');
            yield return day.Replace('-', '.');
        }
    }

    private static bool IsDate(EvidenceField field) =>
        field is EvidenceField.BestDate or EvidenceField.Published or EvidenceField.Captured or EvidenceField.PaperPublishedOn;

    // Where the time ends that is printed behind a day.
    private static int WithTime(string text, int at)
    {
        if (at + 1 < text.Length && text[at] is 'T' or ' ' && char.IsAsciiDigit(text[at + 1]))
        {
            for (at++; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '.' or '+' or '-' or 'Z');)
            {
                at++;
            }
        }

        return at;
    }

    private static List<LinePart> Pieces(string text, SortedList<int, (int End, EvidenceField Field)> marks)
    {
        var parts = new List<LinePart>();
        var at = 0;
        foreach (var (start, (end, field)) in marks)
        {
            if (start > at)
            {
                parts.Add(new LinePart(text[at..start], null));
            }

            parts.Add(new LinePart(text[start..end], field));
            at = end;
        }

        if (at < text.Length)
        {
            parts.Add(new LinePart(text[at..], null));
        }

        return parts;
    }
}
