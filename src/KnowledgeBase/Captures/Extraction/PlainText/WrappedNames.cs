using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>A list of names that is wrapped at its commas goes on in the next line; sentences wrapped elsewhere read the same either way.</summary>
internal static class WrappedNames
{
    private const int Shortest = 30;

    public static List<SourceLine> Join(IReadOnlyList<SourceLine> lines)
    {
        var joined = new List<SourceLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined is [.., var before] && GoesOn(before.Text.TrimEnd(), line.Text))
            {
                var (head, tail) = (before.Text.TrimEnd(), line.Text.Trim());
                joined[^1] = before with { Text = head + LineJoint.Between(head[^1], tail[0]) + tail, Last = line.Last };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static bool GoesOn(string before, string line) =>
        before.Length >= Shortest && before[^1] is ',' or '，' && line.Trim() is [var first, ..] && char.IsAsciiLetterUpper(first);
}
