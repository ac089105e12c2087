using System.Globalization;

namespace KnowledgeBase.Captures.Reading;

/// <summary>
/// Limits of a reader process that a file passes at every try, each in a sentence for a person that names the setting. A reader that ended
/// for another reason is worth another try.
/// </summary>
internal static class ReaderRefusals
{
    private const string Settings = "KnowledgeBase:Ingestion:Reader";

    public static ReaderAnswer TooLong(KnowledgeBaseOptions.ReaderOptions limits) => Refusal(
        string.Create(CultureInfo.InvariantCulture, $"Reading it takes more than {limits.MaxCpuSeconds} seconds of CPU time, the limit set by {Settings}:MaxCpuSeconds."));

    /// <summary>The limit that a reader ended at; null when that cannot be told.</summary>
    /// <param name="lastWords">What it wrote to its error stream first. The runtime says there why it gives up, and then always ends with the code of an abort.</param>
    public static ReaderAnswer? Of(int exitCode, string? lastWords, KnowledgeBaseOptions.ReaderOptions limits) => lastWords switch
    {
        _ when exitCode == ReaderLoop.OutOfMemory => TooMuchMemory(limits),
        not null when lastWords.StartsWith("Out of memory", StringComparison.Ordinal) || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) => TooMuchMemory(limits),
        not null when lastWords.StartsWith("Stack overflow", StringComparison.Ordinal) => Refusal("Reading it overflows the stack: something in it is nested too deeply."),
        _ => null,
    };

    private static ReaderAnswer TooMuchMemory(KnowledgeBaseOptions.ReaderOptions limits) => Refusal(
        string.Create(CultureInfo.InvariantCulture, $"Reading it takes more than {limits.MaxMemoryBytes >> 20} MiB of memory, the limit set by {Settings}:MaxMemoryBytes."));

    private static ReaderAnswer Refusal(string reason) => new(Prepared: null, reason);
}
