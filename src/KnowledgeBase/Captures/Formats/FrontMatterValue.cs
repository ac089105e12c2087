namespace KnowledgeBase.Captures.Formats;

/// <summary>What a key of a front matter has: one value, or a list.</summary>
/// <param name="FirstLine">Line of the key within the block, from 1.</param>
/// <param name="LastLine">Last line of its value.</param>
internal sealed record FrontMatterValue(IReadOnlyList<string> Values, int FirstLine, int LastLine);
