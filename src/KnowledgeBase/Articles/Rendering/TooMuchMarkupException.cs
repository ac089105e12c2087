namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// A text needs more elements, depth or output than any article has. It never leaves this namespace: the text is then shown as plain text.
/// </summary>
internal sealed class TooMuchMarkupException(string what) : Exception(what);
