using System.Runtime.CompilerServices;

namespace KnowledgeBase.Search;

/// <summary>
/// The last barrier against a pattern that some text sends astray: a single match ends with an exception, and the capture with an outcome,
/// instead of holding a processor for good. Patterns are written so that no text should get there.
/// </summary>
internal static class PatternTime
{
    /// <summary>Ordinary matches take microseconds.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // https://learn.microsoft.com/dotnet/standard/base-types/best-practices-regex#use-time-out-values: read once, before the first pattern is made.
#pragma warning disable CA2255 // No other place is sure to come before every pattern of this assembly.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Limit() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Longest);
}
