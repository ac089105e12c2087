using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>
/// Script captures: Readability finds the article, Turndown writes Markdown. Older runs of the same scripts name other methods
/// (<c>Selector+Turndown</c>, <c>fast_collect…</c>) under the same keys.
/// </summary>
internal sealed class ReadabilityTurndownFormat : ICaptureFormat
{
    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !front.Has("source_url"))
        {
            return null;
        }

        return new CapturedDocument
        {
            Form = CaptureForms.ReadabilityTurndown,
            Title = front["title"],
            SourceUrl = front["source_url"],
            CapturedUtc = PrintedDate.FindInstant(front["captured_at"]),
            Published = PrintedDate.Find(front["publish_date", "published", "date"]),
            Tags = front.Tags,
            Body = capture.Body,
            Diagnostics = HashMismatch(capture, front["file_hash"]),
        };
    }

    // The hash is over what stood in the file when it was saved; a difference means altered or cut, and is never a reason to refuse.
    private static IReadOnlyList<ReadingDiagnostic> HashMismatch(CaptureText capture, Noted<string>? noted)
    {
        if (noted is null)
        {
            return [];
        }

        var body = BodyAsHashed(capture);
        var computed = Hash(body);
        return computed == noted.Value || Hash(body.TrimEnd('\n', '\r')) == noted.Value
            ? []
            : [new(DiagnosticCodes.HashMismatch, noted.FirstLine, noted.LastLine, computed)];
    }

    // Everything after the closing fence and one blank line, line ends as received, without the final newline.
    private static string BodyAsHashed(CaptureText capture)
    {
        var text = capture.Text.AsSpan();
        for (var skipped = 0; skipped < capture.FrontMatter!.LineCount; skipped++)
        {
            text = AfterLine(text);
        }

        var blank = AfterLine(text);
        var body = text[..(text.Length - blank.Length)].IsWhiteSpace() ? blank : text;
        return (body.EndsWith("\r\n") ? body[..^2] : body.EndsWith("\n") ? body[..^1] : body).ToString();
    }

    private static ReadOnlySpan<char> AfterLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? [] : text[(end + 1)..];
    }

    private static string Hash(string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];
}
