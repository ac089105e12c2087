namespace KnowledgeBase.Captures.Formats;

/// <summary>A way in which a tool writes captures. Pure: text in, record out.</summary>
public interface ICaptureFormat
{
    /// <summary>Reads a capture of this format; null when it is not one. Never throws, whatever the text.</summary>
    CapturedDocument? TryRead(CaptureText capture);
}
