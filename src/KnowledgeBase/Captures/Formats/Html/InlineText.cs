using System.Text;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>A mark around text: what opens it and what closes it.</summary>
internal sealed record Mark(string Opening, string Closing)
{
    public const string Link = "[";
}

/// <summary>
/// Collects the text of one block. Marks are written late: around text only, never around blanks, not twice in a row, and not across
/// paragraphs, because Markdown would show the asterisks.
/// </summary>
internal sealed class InlineText
{
    private readonly List<SourceLine> lines = [];
    private readonly StringBuilder line = new();
    private readonly List<Mark> toClose = [];
    private readonly List<Mark> toOpen = [];
    private readonly List<Mark> open = [];
    private int number;
    private int breaks;
    private bool blank;
    private bool blankIsLineEnd;

    public bool IsEmpty => line.Length == 0 && lines.Count == 0;

    public bool EndsWith(params ReadOnlySpan<char> any) => line.Length > 0 && any.Contains(line[^1]);

    /// <summary>Adds text as it stands in the tree, and moves the cursor over it.</summary>
    public void Text(ReadOnlySpan<char> text, SourceCursor cursor)
    {
        while (!text.IsEmpty)
        {
            var blanks = text.IndexOfAnyExcept(" \t\n\f\r");
            blanks = blanks < 0 ? text.Length : blanks;
            if (blanks > 0)
            {
                cursor.Pass(text[..blanks]);
                blankIsLineEnd = blank ? blankIsLineEnd : text[..blanks].Contains('\n');
                blank = true;
                text = text[blanks..];
                continue;
            }

            var end = text.IndexOfAny(" \t\n\f\r");
            var word = end < 0 ? text : text[..end];
            Begin(word[0], cursor.Line);
            line.Append(MarkdownEscapes.Word(word));
            text = text[word.Length..];
        }
    }

    /// <summary>Adds Markdown that stays as it is.</summary>
    public void Literal(string markdown, SourceCursor cursor)
    {
        Begin(markdown[0], cursor.Line);
        line.Append(markdown);
    }

    public void Blank()
    {
        blank = true;
        blankIsLineEnd = false;
    }

    /// <summary>Ends the line; two in a row end the paragraph.</summary>
    public void Break() => breaks += IsEmpty ? 0 : 1;

    /// <summary>Opens a mark; null when text is already under one of its kind.</summary>
    public Mark? Open(Mark mark)
    {
        if (toClose is [.., var last] && last.Opening == mark.Opening && mark.Opening != Mark.Link && !blank && breaks == 0)
        {
            toClose.Remove(last);
            open.Add(last);
            return last;
        }

        if (open.Concat(toOpen).Any(other => other.Opening == mark.Opening))
        {
            return null;
        }

        toOpen.Add(mark);
        return mark;
    }

    public void Close(Mark? mark)
    {
        if (mark is not null && !toOpen.Remove(mark) && open.Remove(mark))
        {
            toClose.Add(mark);
        }
    }

    /// <summary>The block's lines; an empty one stands between two paragraphs. What is open now is opened again in the next block.</summary>
    public IReadOnlyList<SourceLine> Take()
    {
        var taken = TakeUnescaped();
        return taken.ConvertAll(line => line with { Text = MarkdownEscapes.LineStart(line.Text) });
    }

    /// <summary>The same as one line that goes behind other Markdown, where nothing can be mistaken for the start of a block.</summary>
    public SourceLine TakeLine()
    {
        var taken = TakeUnescaped();
        var words = taken.Select(line => line.Text.TrimEnd()).Where(text => text.Length > 0);
        return new SourceLine(taken.Select(line => line.Number).FirstOrDefault(), string.Join(' ', words));
    }

    private List<SourceLine> TakeUnescaped()
    {
        EndParagraph();
        var taken = lines.ToList();
        lines.Clear();
        breaks = 0;
        blank = false;
        return taken;
    }

    private void Begin(char first, int at)
    {
        if (breaks > 1 && !IsEmpty)
        {
            EndParagraph();
            lines.Add(new SourceLine(at, ""));
        }

        WriteClosings();
        if (breaks == 1 && line.Length > 0)
        {
            EndLine("  ");
        }
        else if (blank && line.Length > 0 && !(blankIsLineEnd && IsWide(line[^1]) && IsWide(first)))
        {
            line.Append(' ');
        }

        number = line.Length == 0 ? at : number;
        WriteOpenings();
        breaks = 0;
        blank = false;
    }

    private void WriteClosings()
    {
        toClose.ForEach(mark => line.Append(mark.Closing));
        toClose.Clear();
    }

    private void WriteOpenings()
    {
        foreach (var mark in toOpen)
        {
            if (mark.Opening == Mark.Link && EndsWith('!'))
            {
                line.Insert(line.Length - 1, '\\');
            }

            line.Append(mark.Opening);
        }

        open.AddRange(toOpen);
        toOpen.Clear();
    }

    private void EndParagraph()
    {
        WriteClosings();
        for (var i = open.Count - 1; i >= 0; i--)
        {
            line.Append(open[i].Closing);
        }

        toOpen.InsertRange(0, open);
        open.Clear();
        if (line.Length > 0)
        {
            EndLine("");
        }
    }

    private void EndLine(string end)
    {
        lines.Add(new SourceLine(number, line + end));
        line.Clear();
    }

    // Japanese is written without spaces; a line end in the source is not meant as one.
    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
