namespace KnowledgeBase.Captures.Reading;

/// <summary>
/// Limits of a reader process that a file passes at every try, each in a sentence for a person that names the setting. A reader that ended
/// for another reason is worth another try.
/// </summary>
internal static class ReaderRefusals
{
    public static ReaderAnswer TooLong(KnowledgeBaseOptions.ReaderOptions limits) => Refusal(FileReasons.TooSlow.With(limits.MaxCpuSeconds));

    /// <summary>The limit that a reader ended at; null when that cannot be told.</summary>
    /// <param name="lastWords">What it wrote to its error stream first. The runtime says there why it gives up, and then always ends with the code of an abort.</param>
    public static ReaderAnswer? Of(int exitCode, string? lastWords, KnowledgeBaseOptions.ReaderOptions limits) => lastWords switch
    {
        _ when exitCode == ReaderLoop.OutOfMemory => TooMuchMemory(limits),
        not null when lastWords.StartsWith("Out of memory", StringComparison.Ordinal) || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) => TooMuchMemory(limits),
        not null when lastWords.StartsWith("Stack overflow", StringComparison.Ordinal) => Refusal(FileReasons.TooDeep.With()),
        _ => null,
    };

    private static ReaderAnswer TooMuchMemory(KnowledgeBaseOptions.ReaderOptions limits) =>
        Refusal(FileReasons.TooMuchMemory.With(limits.MaxMemoryBytes >> 20));

    private static ReaderAnswer Refusal(string reason) => new(Prepared: null, reason);
}
