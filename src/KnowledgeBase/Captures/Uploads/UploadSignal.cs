using KnowledgeBase.Captures.Ingestion;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>Wakes those who preview uploads and let them in.</summary>
public sealed class UploadSignal : IDisposable
{
    /// <summary>There are files to be previewed.</summary>
    internal IngestionSignal Staged { get; } = new();

    /// <summary>There is an upload to be let in.</summary>
    internal IngestionSignal Decided { get; } = new();

    public void Dispose()
    {
        Staged.Dispose();
        Decided.Dispose();
    }
}
