using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A paper printed again in one capture, known by identifier or title, is the same paper; what its first printing lacks, a later one gives.</summary>
internal static class PrintedAgain
{
    /// <summary>Each paper once, where it stands first.</summary>
    public static List<ExtractedPaper> Joined(IReadOnlyList<ExtractedPaper> papers)
    {
        var joined = new List<ExtractedPaper>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            var keys = PaperIds.From(paper.Arxiv, paper.Doi).Append(TitleKey.Of(paper.Title)).Where(key => key.Length > 0).ToList();
            var known = keys.FirstOrDefault(key => places.ContainsKey(key) && !Differ(joined[places[key]], paper));
            var place = known is null ? joined.Count : places[known];
            if (known is null)
            {
                joined.Add(paper);
            }
            else
            {
                joined[place] = Filled(joined[place], paper);
            }

            keys.ForEach(key => places.TryAdd(key, place));
        }

        return joined;
    }

    // Two papers of one title under different identifiers are two.
    private static bool Differ(ExtractedPaper one, ExtractedPaper other) => one.Arxiv is { } a && other.Arxiv is { } b && a.Value != b.Value;

    private static ExtractedPaper Filled(ExtractedPaper first, ExtractedPaper again)
    {
        // A card above the block has one address of it; a whole block has all.
        var filled = first with
        {
            Authors = first.Authors.Count > 0 ? first.Authors : again.Authors,
            AuthorsTruncated = first.Authors.Count > 0 ? first.AuthorsTruncated : again.AuthorsTruncated,
            Affiliations = first.Affiliations.Count > 0 ? first.Affiliations : again.Affiliations,
            Arxiv = first.Arxiv ?? again.Arxiv,
            Doi = first.Doi ?? again.Doi,
            PublishedOn = first.PublishedOn ?? again.PublishedOn,
            Urls = first is { Authors.Count: > 0, Urls.Count: > 0 } ? first.Urls : [.. first.Urls.Union(again.Urls)],
            Links = first.Links.Count > 0 ? first.Links : again.Links,
        };
        return filled with { Evidence = [.. first.Evidence, .. again.Evidence.Where(one => IsTaken(one, first)).Except(first.Evidence)] };
    }

    // Evidence of what only the later printing gives.
    private static bool IsTaken(Evidence evidence, ExtractedPaper first) => evidence.Field switch
    {
        EvidenceField.PaperAuthor or EvidenceField.PaperAuthorsTruncated => first.Authors.Count == 0,
        EvidenceField.PaperAffiliation => first.Affiliations.Count == 0,
        EvidenceField.PaperArxivId => first.Arxiv is null,
        EvidenceField.PaperDoi => first.Doi is null,
        EvidenceField.PaperPublishedOn => first.PublishedOn is null,
        EvidenceField.PaperUrl => first.Urls.Count == 0,
        EvidenceField.PaperLink => first.Links.Count == 0,
        _ => false,
    };
}
