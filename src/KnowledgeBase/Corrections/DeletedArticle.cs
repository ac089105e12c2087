using KnowledgeBase.Captures;

namespace KnowledgeBase.Corrections;

/// <summary>An article that somebody deleted, as whoever meets it is told.</summary>
/// <param name="By">Who deleted it; see <see cref="Audit.Actor.Name"/>.</param>
public sealed record DeletedArticle(string By, DateTime Utc)
{
    /// <summary>One English sentence: who deleted it and when.</summary>
    public string Sentence => FileReasons.Deleted.With(By, Utc);

    internal static DeletedArticle Of(Correction deletion) => new(deletion.MadeBy, deletion.MadeUtc);
}
