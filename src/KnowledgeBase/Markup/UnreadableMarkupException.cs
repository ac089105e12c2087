namespace KnowledgeBase.Markup;

/// <summary>
/// A text needs more elements, depth or output than any article has, or a parser failed on it. It never leaves this namespace: the text
/// is then shown as plain text.
/// </summary>
internal sealed class UnreadableMarkupException(string what, Exception? cause = null) : Exception(what, cause);
