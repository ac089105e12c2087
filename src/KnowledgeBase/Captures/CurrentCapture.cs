namespace KnowledgeBase.Captures;

/// <summary>What decides between captures of one article: those stored, and those that an ingestion would store.</summary>
internal interface ICapturedText
{
    /// <summary>SHA-256 of the bytes.</summary>
    string ContentHash { get; }

    /// <summary>When the page was captured; null when the capture does not say.</summary>
    DateTime? CapturedUtc { get; }

    /// <summary>Hash of title and text; null until read.</summary>
    string? TextHash { get; }

    /// <summary>Length of the text in characters.</summary>
    int TextLength { get; }
}

/// <summary>
/// Which of several captures of one article gives it its text: the newest, unless it is plainly poorer than another (a stub must not
/// replace a full text). Depends on the captures only, not on the order in which they came.
/// </summary>
internal static class CurrentCapture
{
    /// <summary>A capture with less than this share of the longest text is plainly poorer.</summary>
    private const double PoorerThan = 0.5;

    public static T Choose<T>(IReadOnlyCollection<T> captures)
        where T : ICapturedText
    {
        var longest = captures.Max(capture => capture.TextLength);
        return captures
            .Where(capture => !IsPoorer(capture, longest))
            .OrderByDescending(capture => capture.CapturedUtc ?? DateTime.MinValue)
            .ThenByDescending(capture => capture.TextLength)
            .ThenBy(capture => capture.ContentHash, StringComparer.Ordinal)
            .First();
    }

    /// <summary>Plainly poorer than a capture of the article with so long a text, and so not the one that gives it its text.</summary>
    /// <param name="longest">Length of the longest text, in characters.</param>
    public static bool IsPoorer<T>(T capture, int longest)
        where T : ICapturedText => capture.TextLength < longest * PoorerThan;

    /// <summary>What becomes of a capture that was read, beside the one that gives its article the text.</summary>
    public static CaptureStatus StatusOf<T>(T capture, T current)
        where T : ICapturedText =>
        capture.ContentHash == current.ContentHash ? CaptureStatus.Ingested
        : capture.TextHash == current.TextHash ? CaptureStatus.Unchanged
        : CaptureStatus.Superseded;
}
