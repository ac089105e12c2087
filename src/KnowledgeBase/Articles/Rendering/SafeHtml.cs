namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// HTML that has passed the sanitiser and may be written raw. Only this namespace makes one, and nothing changes the string afterwards.
/// </summary>
public sealed record SafeHtml
{
    internal SafeHtml(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;
}
