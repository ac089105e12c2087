using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Jina Reader: lines <c>Title:</c>, <c>URL Source:</c>, <c>Published Time:</c>, then <c>Markdown Content:</c> and the page.</summary>
internal sealed class JinaReaderFormat : ICaptureFormat
{
    private const int HeaderLines = 12;

    public CapturedDocument? TryRead(CaptureText capture)
    {
        var header = capture.Lines.Take(HeaderLines).TakeWhile(line => !IsContent(line)).ToList();
        if (Value(header, "URL Source:") is not { } url)
        {
            return null;
        }

        var hasMark = header.Count < capture.Lines.Count && IsContent(capture.Lines[header.Count]);
        var body = capture.Lines.Skip(hasMark ? header.Count + 1 : LastHeaderLine(header)).ToList();
        return new CapturedDocument
        {
            Form = CaptureForms.Markdown,
            Title = Value(header, "Title:"),
            SourceUrl = url,
            Published = PrintedDate.Find(Value(header, "Published Time:")),
            Body = body,
            Dropped = capture.Around(body),
        };
    }

    private static bool IsContent(SourceLine line) => line.Text.StartsWith("Markdown Content:", StringComparison.Ordinal);

    private static int LastHeaderLine(List<SourceLine> header) =>
        header.FindLastIndex(line => line.Text.StartsWith("URL Source:", StringComparison.Ordinal)) + 1;

    private static Noted<string>? Value(List<SourceLine> header, string name) =>
        header.Where(line => line.Text.StartsWith(name, StringComparison.Ordinal))
            .Select(line => line.Noted(line.Text[name.Length..].Trim(), $"{RuleNames.HeaderLine}:{name.TrimEnd(':')}"))
            .FirstOrDefault(value => value.Value.Length > 0);
}
