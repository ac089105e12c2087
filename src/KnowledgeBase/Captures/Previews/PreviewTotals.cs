namespace KnowledgeBase.Captures.Previews;

/// <summary>What the library would gain and lose.</summary>
/// <param name="ArticlesCreated">Articles that it does not have.</param>
/// <param name="ArticlesRewritten">Articles that would get another capture's text.</param>
/// <param name="PapersCreated">Papers that it does not have.</param>
/// <param name="PapersJoined">Mentions that would join papers which are there already, or which something before them makes.</param>
/// <param name="PapersMerged">Papers that would become one with another.</param>
/// <param name="PapersRemoved">Papers that no article would speak of any more.</param>
/// <param name="LinksHealed">Links of other articles that would no longer lead to something uncaptured.</param>
public sealed record PreviewedChanges(
    int ArticlesCreated = 0,
    int ArticlesRewritten = 0,
    int PapersCreated = 0,
    int PapersJoined = 0,
    int PapersMerged = 0,
    int PapersRemoved = 0,
    int LinksHealed = 0)
{
    public static PreviewedChanges operator +(PreviewedChanges one, PreviewedChanges other) => new(
        one.ArticlesCreated + other.ArticlesCreated,
        one.ArticlesRewritten + other.ArticlesRewritten,
        one.PapersCreated + other.PapersCreated,
        one.PapersJoined + other.PapersJoined,
        one.PapersMerged + other.PapersMerged,
        one.PapersRemoved + other.PapersRemoved,
        one.LinksHealed + other.LinksHealed);
}

/// <summary>All files of a preview together.</summary>
/// <param name="Files">How many files there were.</param>
/// <param name="Outcomes">How many have each outcome; outcomes that do not occur are left out.</param>
public sealed record PreviewTotals(int Files, IReadOnlyDictionary<PreviewOutcome, int> Outcomes, PreviewedChanges Changes)
{
    public static readonly PreviewTotals None = new(0, new SortedDictionary<PreviewOutcome, int>(), new PreviewedChanges());

    public PreviewTotals With(CapturePreview file) => new(
        Files + 1,
        new SortedDictionary<PreviewOutcome, int>(Outcomes.ToDictionary()) { [file.Outcome] = Outcomes.GetValueOrDefault(file.Outcome) + 1 },
        Changes + file.Changes);
}
