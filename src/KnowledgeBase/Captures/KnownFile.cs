namespace KnowledgeBase.Captures;

/// <summary>A file whose bytes are known.</summary>
/// <param name="CaptureId">Its capture; null when it is an earlier file of the same preview.</param>
public sealed record KnownFile(int? CaptureId, string FileName);
