namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Puts blocks one below the other, behind the marks of the lists and quotations that they stand in.</summary>
internal sealed class BlockLines
{
    // Deeper nesting is kept in order but no longer shown: indentation must not outgrow the text.
    private const int MaxMarks = 16;

    private readonly List<SourceLine> lines = [];

    private readonly List<Container> containers = [];

    public IReadOnlyList<SourceLine> Lines => lines;

    public void OpenQuote() => containers.Add(new Container(Shown("> "), Shown("> "), Tight: false));

    /// <param name="mark">Bullet or number with the space after it.</param>
    /// <param name="follows">An item of the same list stands before it.</param>
    public void OpenItem(string mark, bool follows)
    {
        var nested = containers.LastOrDefault() is { IsItem: true, Used: true };
        containers.Add(new Container(Shown(mark), Shown(new string(' ', mark.Length)), follows || nested) { IsItem = true });
    }

    public void Close() => containers.RemoveAt(containers.Count - 1);

    public void Add(IReadOnlyList<SourceLine> block)
    {
        if (block.Count == 0)
        {
            return;
        }

        var fresh = containers.Find(container => !container.Used);
        if (lines.Count > 0 && fresh is not { Tight: true })
        {
            var above = containers.TakeWhile(container => container.Used).Select(container => container.Rest);
            lines.Add(new SourceLine(block[0].Number, string.Concat(above).TrimEnd()));
        }

        foreach (var line in block)
        {
            var marks = string.Concat(containers.Select(container => container.Next()));
            lines.Add(line with { Text = line.Text.Length == 0 ? marks.TrimEnd() : marks + line.Text });
        }
    }

    private string Shown(string mark) => containers.Count < MaxMarks ? mark : "";

    private sealed record Container(string First, string Rest, bool Tight)
    {
        public bool IsItem { get; init; }

        public bool Used { get; private set; }

        public string Next()
        {
            var mark = Used ? Rest : First;
            Used = true;
            return mark;
        }
    }
}
