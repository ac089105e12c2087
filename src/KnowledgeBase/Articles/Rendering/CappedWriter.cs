using System.Globalization;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>A text writer with an end: one long link target that is referred to a thousand times is written a thousand times.</summary>
internal sealed class CappedWriter(long capacity) : StringWriter(CultureInfo.InvariantCulture)
{
    private long left = capacity;

    public override void Write(char value)
    {
        Take(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Take(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Take(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Take(buffer.Length);
        base.Write(buffer);
    }

    private void Take(int length)
    {
        left -= length;
        if (left < 0)
        {
            throw new UnreadableMarkupException("HTML out of proportion to its Markdown");
        }
    }
}
