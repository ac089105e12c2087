using System.Buffers;
using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>The words of a cleaned text: one line per block, cells of a row apart by a space, white space folded as a browser folds it.</summary>
internal sealed class PlainText
{
    private static readonly SearchValues<char> Folded = SearchValues.Create(" \n\t");

    private static readonly SearchValues<char> LineEnd = SearchValues.Create("\n");

    private readonly StringBuilder text = new();
    private readonly int enough;
    private int preformatted;
    private char pending;

    private PlainText(int enough) => this.enough = enough;

    /// <summary>The text below a node; may stop after <paramref name="enough"/> characters, at the end of a word.</summary>
    public static string Of(SafeNode root, int enough = int.MaxValue)
    {
        var writer = new PlainText(enough);
        root.Walk(writer.Enter, writer.Leave);
        return writer.text.ToString();
    }

    private void Enter(SafeNode node)
    {
        if (node.IsText)
        {
            Write(node.Text);
            return;
        }

        preformatted += node.Tag == "pre" ? 1 : 0;
        Separate(node.Tag);
    }

    private void Leave(SafeNode node)
    {
        preformatted -= node.Tag == "pre" ? 1 : 0;
        Separate(node.Tag);
    }

    private void Separate(string tag)
    {
        if (tag == "br" || HtmlNames.IsBlock(tag))
        {
            pending = '\n';
        }
        else if (tag is "td" or "th")
        {
            Space(' ');
        }
    }

    private void Write(ReadOnlySpan<char> source)
    {
        while (!source.IsEmpty && text.Length < enough)
        {
            var words = source.IndexOfAny(preformatted == 0 ? Folded : LineEnd) is >= 0 and var end ? source[..end] : source;
            if (words.IsEmpty)
            {
                Space(preformatted == 0 ? ' ' : source[0]);
                source = source[1..];
                continue;
            }

            if (pending != '\0' && text.Length > 0)
            {
                text.Append(pending);
            }

            pending = '\0';
            text.Append(words);
            source = source[words.Length..];
        }
    }

    private void Space(char space) => pending = pending == '\n' ? pending : space;
}
