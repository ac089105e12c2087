using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>How far the reading of bibliographies has come: the blocks begun, the one that lines are added to, and what they may go on with.</summary>
internal sealed class OpenBibliography
{
    /// <summary>All blocks in order, those closed as well.</summary>
    public List<PaperBlock> Blocks { get; } = [];

    /// <summary>Null outside of any bibliography.</summary>
    public PaperBlock? Block { get; private set; }

    /// <summary>What the words above promise, until a label comes.</summary>
    public HeadingKind Heading { get; private set; }

    /// <summary>The label read last; null before the first.</summary>
    public LabelLine? Last { get; private set; }

    /// <summary>The label read last, where its value stands in the lines below.</summary>
    public LabelLine? Waiting { get; private set; }

    public PaperBlock Open(TextLine line, HeadingKind heading)
    {
        Block = new PaperBlock(line);
        Blocks.Add(Block);
        (Heading, Waiting, Last) = (heading, null, null);
        return Block;
    }

    public void Close()
    {
        Block = null;
        (Heading, Waiting, Last) = (HeadingKind.None, null, null);
    }

    /// <summary>Adds a label to the open block.</summary>
    public PaperBlock Add(LabelLine label)
    {
        var block = Block!;
        block.Add(label);
        Heading = label.Kind == LabelKind.Paper && block.Title is not null ? HeadingKind.Paper : HeadingKind.None;
        (Last, Waiting) = (label, label.IsOpen ? label : null);
        return block;
    }

    /// <summary>Adds a line that goes on with the value of the label above it; false when it does not.</summary>
    /// <param name="next">The line after it.</param>
    public bool GoesOn(TextLine line, TextLine? next)
    {
        if (Block is not null && Waiting is not null && OpenLabels.Takes(Waiting, line))
        {
            Block.Add(Waiting with { Value = line.Text, Line = line });
            Waiting = OpenLabels.GoesOn(Waiting, line, next) ? Waiting : null;
            return true;
        }

        if (Block is not null && Last is not null && OpenLabels.Continues(Last, Block.Title, line))
        {
            Block.Continue(Last, line);
            return true;
        }

        return false;
    }
}
