namespace KnowledgeBase.Captures;

/// <summary>
/// Which of several captures of one article gives it its text: the newest, unless it is plainly poorer than another (a stub must not
/// replace a full text). Depends on the captures only, not on the order in which they came.
/// </summary>
internal static class CurrentCapture
{
    /// <summary>A capture with less than this share of the longest text is plainly poorer.</summary>
    private const double PoorerThan = 0.5;

    public static Capture Choose(IReadOnlyCollection<Capture> captures)
    {
        var longest = captures.Max(capture => capture.TextLength);
        return captures
            .Where(capture => capture.TextLength >= longest * PoorerThan)
            .OrderByDescending(capture => capture.CapturedUtc ?? DateTime.MinValue)
            .ThenByDescending(capture => capture.TextLength)
            .ThenBy(capture => capture.ContentHash, StringComparer.Ordinal)
            .First();
    }
}
