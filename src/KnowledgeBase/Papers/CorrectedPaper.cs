using KnowledgeBase.Articles;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Papers;

/// <summary>Puts the values that people decided in the place of what mentions say.</summary>
internal static class CorrectedPaper
{
    /// <param name="corrections">Those about this paper, oldest first; the last one of a field holds.</param>
    public static MergedPaper Of(MergedPaper merged, IEnumerable<Correction> corrections)
    {
        var about = corrections.ToList();
        foreach (var correction in about.Where(one => one.Kind == CorrectionKind.Field))
        {
            merged = correction.Field switch
            {
                CorrectableField.Title => merged with { Title = CorrectableField.Text(correction) ?? merged.Title },
                CorrectableField.Authors => merged with { Authors = CorrectableField.Names(correction), AuthorsTruncated = false, AuthorsFrom = null },
                CorrectableField.Affiliations => merged with { Affiliations = CorrectableField.Names(correction) },
                CorrectableField.IssuedOn => merged with { IssuedOn = CorrectableField.Text(correction), IssuedOnFrom = null },
                _ => merged,
            };
        }

        return merged with
        {
            Links = CorrectedLists.Apply(merged.Links, CorrectableField.Links, about, link => [link.Url], item => new PrintedLink { Label = item.Text!, Url = item.Url! }),
        };
    }
}
