namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// An article's text as stored: sanitised HTML in which every link has a slot instead of its attributes, because where a link leads
/// changes when captures arrive, and sanitised HTML is never edited again.
/// </summary>
/// <param name="Stored">
/// HTML with slots. A slot is U+0001, the absolute http(s) or mailto address (not encoded), U+0002; it stands where the attributes of an
/// <c>a</c> element go. The sanitiser removes both characters from everything else, so no capture can forge one.
/// </param>
public sealed record ArticleHtml(string Stored)
{
    internal const char SlotStart = '\u0001';

    internal const char SlotEnd = '\u0002';
}
