namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>What a line of text is part of.</summary>
internal enum LineRole
{
    Paragraph,
    ListItem,
    Heading,
    Quote,
    Table,
    Code,
}

/// <summary>
/// A line as a reader sees it: no Markdown, links and pictures apart. Lists, paragraphs with hard breaks and plain text all come down to
/// such lines, so that what looks for labels or links need not know how they were laid out.
/// </summary>
internal sealed record TextLine
{
    /// <summary>First line of the capture that it comes from, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Last such line.</summary>
    public required int LastNumber { get; init; }

    /// <summary>Text, trimmed; link texts included, pictures not.</summary>
    public required string Text { get; init; }

    public required LineRole Role { get; init; }

    /// <summary>Heading level 1 to 6, else 0.</summary>
    public int Level { get; init; }

    /// <summary>Ordinal of the paragraph, item or heading it belongs to.</summary>
    public required int Block { get; init; }

    /// <summary>Where it stands in a table; null outside of tables.</summary>
    public TableCellPlace? Cell { get; init; }

    /// <summary>Some bold letters, and no letter outside bold but for links and colons.</summary>
    public bool Bold { get; init; }

    /// <summary>Text of the nearest heading above; null when there is none.</summary>
    public string? Section { get; init; }

    /// <summary>Links in order, bare addresses included.</summary>
    public IReadOnlyList<TextLink> Links { get; init; } = [];

    public IReadOnlyList<TextImage> Images { get; init; } = [];

    /// <summary>Text before the first link.</summary>
    public string Lead => Links.Count == 0 ? Text : Text[..Math.Min(Links[0].Start, Text.Length)].TrimEnd();

    /// <summary>What stands beside the links has no letter or digit.</summary>
    public bool HasOnlyLinks => Links.Count > 0 && !HasWordsBesideLinks();

    private bool HasWordsBesideLinks()
    {
        var at = 0;
        for (var i = 0; i < Links.Count; i++)
        {
            var start = Math.Min(Links[i].Start, Text.Length);
            if (at < start && Letters.AnyOrDigit(Text.AsSpan(at..start)))
            {
                return true;
            }

            at = Math.Max(at, Links[i].Start + Links[i].Text.Length);
        }

        return at < Text.Length && Letters.AnyOrDigit(Text.AsSpan(at));
    }
}

/// <summary>Place of a cell: number of the table in the text, row and column, each from 0.</summary>
internal readonly record struct TableCellPlace(int Table, int Row, int Column);

/// <summary>A link within a line.</summary>
/// <param name="Text">Its words, trimmed; the address where it stands bare.</param>
/// <param name="Url">Its target, as written.</param>
/// <param name="Title">Tool tip, or null.</param>
/// <param name="Start">Where the words begin in the line's text.</param>
internal sealed record TextLink(string Text, string Url, string? Title, int Start)
{
    public bool IsBare => Text == Url;

    /// <summary>Of a card, whose words go on with the target's lead and host, the bold title; of any other link its words.</summary>
    public string Headline { get; init; } = Text;
}

/// <summary>A picture within a line.</summary>
internal sealed record TextImage(string Url, string Alt);
