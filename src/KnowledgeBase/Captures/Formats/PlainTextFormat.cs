namespace KnowledgeBase.Captures.Formats;

/// <summary>A page copied as text: no front matter, no Markdown. Takes anything.</summary>
internal sealed class PlainTextFormat : ICaptureFormat
{
    public CapturedDocument TryRead(CaptureText capture) => new()
    {
        Form = CaptureForms.PlainText,
        Syntax = BodySyntax.PlainText,
        Body = capture.Body,
    };
}
