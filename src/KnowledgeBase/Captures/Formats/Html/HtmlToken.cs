namespace KnowledgeBase.Captures.Formats.Html;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,

    /// <summary>What stands inside an element that holds no markup, such as a script.</summary>
    Raw,

    /// <summary>Comments, processing instructions, and tags that are none.</summary>
    Comment,
    Doctype,
}

/// <summary>A piece of HTML source.</summary>
/// <param name="From">Index of its first character.</param>
/// <param name="To">Index after its last character.</param>
/// <param name="Name">Element name in lower case; that of the surrounding element for <see cref="HtmlTokenKind.Raw"/>; else empty.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int From, int To, string Name)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(From, To - From);
}
