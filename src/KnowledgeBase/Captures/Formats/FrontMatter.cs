using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// The flat keys of a front matter. Read leniently: captures carry broken YAML often enough (colons, quotes, tabs, duplicate keys) that
/// what does not parse is salvaged line by line and never costs the rest.
/// </summary>
public sealed class FrontMatter
{
    /// <summary>Larger blocks are not front matter but a text between two rules, or an attack on the YAML parser.</summary>
    private const int MaxLines = 400;

    private readonly Dictionary<string, FrontMatterValue> values;

    // Number of the line that opens the block.
    private readonly int fence;

    private FrontMatter(Dictionary<string, FrontMatterValue> values, int fence, int lineCount, bool salvaged)
    {
        this.values = values;
        this.fence = fence;
        LineCount = lineCount;
        Salvaged = salvaged;
    }

    /// <summary>Lines that it takes up, both fences included, and blank lines before it.</summary>
    public int LineCount { get; }

    /// <summary>It was not valid YAML.</summary>
    public bool Salvaged { get; }

    public IEnumerable<string> Keys => values.Keys;

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>First value of the first of the keys that has one; null when none has. <c>null</c>, <c>~</c> and blanks count as none.</summary>
    public Noted<string>? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var found) && found.Values.FirstOrDefault(IsValue) is { } value)
                {
                    return Note(key, found, value);
                }
            }

            return null;
        }
    }

    public IReadOnlyList<string> All(string key) => values.TryGetValue(key, out var found) ? found.Values : [];

    /// <summary>Every author, without the brackets of a link to a note.</summary>
    public IReadOnlyList<Noted<string>> Authors =>
        values.TryGetValue("author", out var found) ? [.. found.Values.Where(IsValue).Select(name => Note("author", found, name.Trim('[', ']', ' ')))] : [];

    /// <summary>The tags, as printed and line by line, since a script may have glued counts to them.</summary>
    public IReadOnlySet<string> Tags =>
        All("tags").SelectMany(tag => tag.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(tag.Trim())).Where(tag => tag.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>A value that follows from a key being there, whatever it says; null when it is not there.</summary>
    public Noted<string>? ByKey(string key, string value) => values.TryGetValue(key, out var found) ? Note(key, found, value) : null;

    /// <summary>Reads the block at the top of a file; null when there is none.</summary>
    public static FrontMatter? Read(IReadOnlyList<SourceLine> lines)
    {
        var start = 0;
        while (start < lines.Count && start < 3 && string.IsNullOrWhiteSpace(lines[start].Text))
        {
            start++;
        }

        if (start >= lines.Count || lines[start].Text.TrimEnd() != "---")
        {
            return null;
        }

        var end = ClosingFence(lines, start + 1);
        if (end < 0)
        {
            return null;
        }

        var block = lines.Skip(start + 1).Take(end - start - 1).Select(line => line.Text).ToList();
        var (read, salvaged) = (FrontMatterLines.Read(block) ?? FrontMatterYaml.Read(block)) is { } yaml ? (yaml, false) : (FrontMatterSalvage.Read(block), true);
        return read.Count > 0 || !salvaged || block.All(string.IsNullOrWhiteSpace) ? new FrontMatter(read, start + 1, end + 1, salvaged) : null;
    }

    private Noted<string> Note(string key, FrontMatterValue found, string value) =>
        new(value, $"{RuleNames.FrontMatter}:{key}", fence + found.FirstLine, fence + found.LastLine);

    private static int ClosingFence(IReadOnlyList<SourceLine> lines, int from)
    {
        for (var i = from; i < lines.Count && i < from + MaxLines; i++)
        {
            if (lines[i].Text.TrimEnd() is "---" or "...")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsValue(string value) => value.Length > 0 && value is not ("null" or "~");
}
