namespace KnowledgeBase.Markup;

/// <summary>
/// One look at a Markdown text before the parser sees it. Each limit stands for an input that was measured to take the parser more than
/// linear time; all of them are far from any article.
/// </summary>
internal sealed class MarkdownLimits
{
    private const int MaxLength = 2_000_000;
    private const int MaxLines = 50_000;
    private const int MaxMarkers = 100;
    private const int MaxIndent = 256;
    private const int MaxIndentedLines = 50;
    private const int MaxDefinitions = 2_000;
    private const int MaxDeclarations = 1_000;
    private const long MaxCells = 500_000;
    private const long MaxCopies = 200_000_000;
    private const long MaxBracketsAtPipes = 50_000_000;
    private const long MaxEmphasis = 200_000_000;
    private const long MaxTargetLength = 100_000_000;

    private int lines;
    private int indentedLines;
    private int definitions;
    private int declarations;
    private int brackets;
    private int mostPipes;
    private int linesWithPipes;
    private long marksInParagraph;
    private long pipesInParagraph;
    private long bracketsInParagraph;
    private long bracketsAtPipes;
    private long emphasis;

    public static bool Allow(string markdown) => markdown.Length <= MaxLength && new MarkdownLimits().Fits(markdown);

    private bool Fits(string markdown)
    {
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (!Fits(line))
            {
                return false;
            }
        }

        // A definition may be as long as the text, and is copied for every link that refers to it.
        var copies = definitions == 0 ? 0 : (long)markdown.Length * brackets;
        return copies <= MaxCopies && (long)mostPipes * linesWithPipes <= MaxCells && LengthOfTargets(markdown) <= MaxTargetLength;
    }

    private bool Fits(ReadOnlySpan<char> line)
    {
        var (indent, markers) = Prefix(line);
        indentedLines += indent > MaxIndent ? 1 : 0;

        // Every unclosed "<!" or "<?" is searched to the end of its paragraph.
        declarations += line.Count("<!") + line.Count("<?");
        definitions += line.Count("]:");
        CountParagraph(line);
        return ++lines <= MaxLines && markers <= MaxMarkers && indentedLines <= MaxIndentedLines
            && declarations <= MaxDeclarations && definitions <= MaxDefinitions && emphasis <= MaxEmphasis && bracketsAtPipes <= MaxBracketsAtPipes;
    }

    private void CountParagraph(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            (marksInParagraph, pipesInParagraph, bracketsInParagraph) = (0, 0, 0);
            return;
        }

        var (opened, pipes) = (line.Count('['), line.Count('|'));
        brackets += opened;
        CountPipes(pipes);
        CountOpenBrackets(opened, pipes);
        CountEmphasis(line);
    }

    // Every mark may be compared with every other mark of its paragraph.
    private void CountEmphasis(ReadOnlySpan<char> line)
    {
        var marks = line.Count('*') + line.Count('_') + line.Count('~');
        emphasis += marks * ((2 * marksInParagraph) + marks);
        marksInParagraph += marks;
    }

    // A pipe stands within every bracket before it that is not closed, and is taken out of each.
    private void CountOpenBrackets(int opened, int pipes)
    {
        bracketsInParagraph += opened;
        pipesInParagraph += pipes;
        bracketsAtPipes += (opened * pipesInParagraph) + (pipes * (bracketsInParagraph - opened));
    }

    // The parser fills every row of a table up to its widest one.
    private void CountPipes(int pipes)
    {
        mostPipes = Math.Max(mostPipes, pipes);
        linesWithPipes += pipes > 0 ? 1 : 0;
    }

    /// <summary>Leading white space, and leading marks of quotes and lists, each of which opens a block inside the one before.</summary>
    private static (int Indent, int Markers) Prefix(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ', '\t');
        var markers = 0;
        for (var at = 0; at < line.Length && (line[at] is ' ' or '\t' or '>' || IsListMarker(line, at)); at++)
        {
            markers += line[at] is ' ' or '\t' ? 0 : 1;
        }

        return (Math.Max(indent, 0), markers);
    }

    private static bool IsListMarker(ReadOnlySpan<char> line, int at) =>
        char.IsAsciiDigit(line[at])
        || (line[at] is '-' or '+' or '*' or '.' or ')' && (at + 1 == line.Length || line[at + 1] is ' ' or '\t'));

    /// <summary>
    /// How far the parser looks for the ends of all link targets together: up to white space, and for a title in brackets up to the next
    /// closing one. Links that end soon cost next to nothing, links that never end cost the rest of the text each.
    /// </summary>
    private static long LengthOfTargets(string markdown)
    {
        long length = 0;
        var (space, bracket) = (markdown.Length, markdown.Length);
        for (var at = markdown.Length - 1; at > 0; at--)
        {
            space = markdown[at] is ' ' or '\n' or '\t' ? at : space;
            bracket = markdown[at] == ')' ? at : bracket;
            length += markdown[at] == '(' && markdown[at - 1] == ']' ? Math.Max(space, bracket) - at : 0;
        }

        return length;
    }
}
