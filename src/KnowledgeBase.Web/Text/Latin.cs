namespace KnowledgeBase.Web.Text;

/// <summary>Tells Latin titles from Japanese ones.</summary>
internal static class Latin
{
    /// <summary><c>en</c> for text without Japanese letters, so that readers pronounce and break it rightly; else null.</summary>
    public static string? Language(string text) => text.Any(c => c >= '\u3040') ? null : "en";
}
