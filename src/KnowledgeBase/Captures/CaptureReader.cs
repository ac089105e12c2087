using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures;

/// <summary>What reading a capture gives: an article, or the reason why not.</summary>
public abstract record CaptureReading
{
    private CaptureReading()
    {
    }

    public sealed record Readable(ExtractedArticle Article) : CaptureReading
    {
        /// <summary>The text parsed, for whoever shows it; null where nobody can parse it.</summary>
        internal ParsedMarkdown? Text { get; init; }
    }

    /// <param name="Reason">One sentence for a person.</param>
    public sealed record Unreadable(string Reason) : CaptureReading;
}

/// <summary>Bytes in, everything that they say out. Pure: no clock, disk, database or log; the same bytes always give the same.</summary>
public static class CaptureReader
{
    /// <summary>Raised whenever the same bytes may give another result, so that stored captures are known to need reading again.</summary>
    public const int Version = 3;

    public static CaptureReading Read(string fileName, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new CaptureReading.Unreadable(FileReasons.Empty.With());
        }

        if (DecodedText.From(bytes) is not { } decoded)
        {
            return new CaptureReading.Unreadable(FileReasons.NoText.With());
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return new CaptureReading.Unreadable(FileReasons.Blank.With());
        }

        var capture = CaptureText.From(fileName, decoded.Text);
        var (article, text) = ArticleExtraction.Extract(CaptureFormats.Read(capture), fileName);
        return new CaptureReading.Readable(article with
        {
            Diagnostics = [.. OfText(decoded, capture), .. article.Diagnostics],
            Dropped = [.. OfFrontMatter(capture), .. article.Dropped],
            Tags = PrintedTags.Of(capture.FrontMatter),
        })
        {
            Text = text,
        };
    }

    private static IEnumerable<DroppedLine> OfFrontMatter(CaptureText capture) =>
        capture.Lines.Take(capture.FrontMatter?.LineCount ?? 0).Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => new DroppedLine(line.Number, RuleNames.FrontMatter));

    private static IEnumerable<ReadingDiagnostic> OfText(DecodedText decoded, CaptureText capture)
    {
        if (decoded.Damaged)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.EncodingDamaged);
        }
        else if (decoded.Guessed)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.EncodingGuessed, Detail: decoded.Encoding);
        }

        if (capture.FrontMatter is { Salvaged: true } front)
        {
            yield return new ReadingDiagnostic(DiagnosticCodes.FrontMatterSalvaged, 1, front.LineCount);
        }
    }
}
