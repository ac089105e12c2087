using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>Tells which lines are code, where marks are only letters.</summary>
internal static class CodeLines
{
    /// <summary>Lines within fences, and indented code.</summary>
    public static bool[] Of(IReadOnlyList<SourceLine> lines)
    {
        var code = Fenced(lines);
        for (var i = 0; i < code.Length; i++)
        {
            code[i] |= IsIndented(lines, i, i > 0 && code[i - 1]);
        }

        return code;
    }

    /// <summary>Lines within fences, fences included.</summary>
    public static bool[] Fenced(IReadOnlyList<SourceLine> lines)
    {
        var code = new bool[lines.Count];
        string? fence = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.TrimStart();
            var mark = text.StartsWith("```", StringComparison.Ordinal) ? "```" : text.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
            code[i] = fence is not null || mark is not null;
            fence = fence is null ? mark : mark == fence ? null : fence;
        }

        return code;
    }

    private static bool IsIndented(IReadOnlyList<SourceLine> lines, int at, bool afterCode) =>
        lines[at].Text.StartsWith("    ", StringComparison.Ordinal)
        && (afterCode || at == 0 || string.IsNullOrWhiteSpace(lines[at - 1].Text));
}
