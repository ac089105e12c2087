using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Previews;

/// <summary>Puts together what a capture says and what would become of it.</summary>
internal static class PreviewedArticles
{
    private static readonly PlannedFate Unused = new(PaperFate.Unused, PaperId: null, PaperTitle: null, Because: null, Merges: []);

    public static async Task<PreviewedArticle> LoadAsync(
        KnowledgeBaseContext db, OrganisationNames organisations, ExtractedArticle read, PlannedOutcome outcome, CancellationToken cancellationToken)
    {
        var printed = read.Papers.Select((paper, i) => (Id: outcome.Papers.ElementAtOrDefault(i)?.PaperId ?? 0, Paper: paper)).ToList();
        var authors = await NamesLed.OfPeopleAsync(db, [.. printed.SelectMany(one => one.Paper.Authors, (one, name) => (one.Id, name))], cancellationToken);
        var affiliations = await NamesLed.OfOrganisationsAsync(
            db, organisations, [.. printed.SelectMany(one => one.Paper.Affiliations, (one, name) => (one.Id, name))], cancellationToken);
        return new PreviewedArticle
        {
            Id = outcome.ArticleId,
            Title = read.Title,
            SourceUrl = read.Source?.Address,
            Site = read.Site,
            Form = read.Form,
            CapturedAt = read.CapturedUtc,
            Truncated = read.Truncated,
            Papers = [.. read.Papers.Select((paper, i) => Paper(paper, i < outcome.Papers.Count ? outcome.Papers[i] : Unused, authors, affiliations))],
            Links = Links(read.Related, outcome.Captured),
            Diagnostics = [.. read.Diagnostics.Select(noted => DiagnosticShown.Of(
                noted.Code, DiagnosticCatalog.Severity(noted.Code), noted.Detail, noted.FirstLine, noted.LastLine))],
        };
    }

    private static PreviewedPaper Paper(ExtractedPaper paper, PlannedFate fate, NamesLed authors, NamesLed affiliations) => new(
        paper.Title,
        PaperIds.From(paper.Arxiv, paper.Doi),
        [.. paper.Authors.Select(name => authors.Of(fate.PaperId ?? 0, name))],
        paper.AuthorsTruncated,
        [.. paper.Affiliations.Select(name => affiliations.Of(fate.PaperId ?? 0, name))],
        fate.Fate,
        fate.PaperId,
        fate.PaperTitle,
        fate.Because,
        fate.Merges);

    private static List<PreviewedLinks> Links(IReadOnlyList<ExtractedLink> links, IReadOnlySet<string> captured) =>
    [
        .. links.GroupBy(link => link.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new PreviewedLinks(kind.Key.Print(), kind.Count(), kind.Count(link => captured.Contains(link.Target.Key)))),
    ];
}
