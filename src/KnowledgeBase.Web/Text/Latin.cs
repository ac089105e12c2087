namespace KnowledgeBase.Web.Text;

/// <summary>Tells Latin texts from Japanese ones.</summary>
internal static class Latin
{
    /// <summary><c>ja</c> for text with Japanese letters, else <c>en</c>: for the attribute by which readers pronounce and break it rightly, whatever the page's language.</summary>
    public static string Language(string text) => text.Any(c => c >= '\u3040') ? "ja" : "en";
}
