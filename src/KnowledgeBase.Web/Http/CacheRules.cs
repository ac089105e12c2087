namespace KnowledgeBase.Web.Http;

/// <summary>Values of Cache-Control.</summary>
internal static class CacheRules
{
    /// <summary>
    /// Kept nowhere. Both words, because the tokens of forms ask for both: where they find only one, they write both and warn in the log that what was set
    /// has been overridden.
    /// </summary>
    public const string Never = "no-cache, no-store";
}
