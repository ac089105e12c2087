using System.Globalization;

namespace KnowledgeBase.Corrections;

/// <summary>An article that somebody deleted, as whoever meets it is told.</summary>
/// <param name="By">Who deleted it; see <see cref="Audit.Actor.Name"/>.</param>
public sealed record DeletedArticle(string By, DateTime Utc)
{
    /// <summary>One English sentence: who deleted it and when.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{By} removed this article from the library on {Utc:yyyy-MM-dd HH:mm} UTC; its captures do not bring it back.");

    internal static DeletedArticle Of(Correction deletion) => new(deletion.MadeBy, deletion.MadeUtc);
}
